package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The limits of STYLE.md, read from the sources by the compiler's own parser.
class StyleTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final int LONGEST_METHOD = 40;
  private static final int LONGEST_FILE = 300;
  private static final int MOST_PARAMETERS = 5;
  private static final Pattern VAGUE = Pattern.compile(".*(Utils?|Manager|Helper|Impl|Dto|Bean)$");

  @Test
  void methods_files_parameters_and_names_keep_to_the_style() throws IOException {
    assertThat(findings()).isEmpty();
  }

  private static List<String> findings() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var sources = sources();
      assertThat(sources).hasSizeGreaterThan(50);
      var task =
          (JavacTask)
              compiler.getTask(
                  null, files, _ -> {}, null, null, files.getJavaFileObjectsFromPaths(sources));
      var found = new ArrayList<String>();
      for (var unit : task.parse()) {
        new Reader(unit, Trees.instance(task), found).read();
      }
      return found;
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(ROOT)) {
      return all.filter(p -> p.toString().endsWith(".java"))
          .filter(p -> p.toString().contains("/src/main/java/"))
          .filter(p -> !p.getFileName().toString().equals("package-info.java"))
          .toList();
    }
  }

  private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final CompilationUnitTree unit;
    private final Trees trees;
    private final List<String> found;
    private final String text;

    Reader(CompilationUnitTree unit, Trees trees, List<String> found) throws IOException {
      this.unit = unit;
      this.trees = trees;
      this.found = found;
      this.text = unit.getSourceFile().getCharContent(true).toString();
    }

    void read() {
      var code =
          text.lines()
              .map(String::strip)
              .filter(l -> !l.isEmpty() && !l.startsWith("//") && !l.startsWith("*"))
              .filter(l -> !l.startsWith("/*") && !l.startsWith("import "))
              .count();
      if (code > LONGEST_FILE) {
        report("file of " + code + " code lines");
      }
      scan(unit, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
      if (VAGUE.matcher(type.getSimpleName()).matches()) {
        report("type named " + type.getSimpleName());
      }
      return super.visitClass(type, nothing);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      var lines = lines(method);
      if (lines > LONGEST_METHOD) {
        report(method.getName() + " of " + lines + " lines");
      }
      if (method.getParameters().size() > MOST_PARAMETERS && !wires(method)) {
        report(method.getName() + " with " + method.getParameters().size() + " parameters");
      }
      return super.visitMethod(method, nothing);
    }

    /// A constructor that only receives what the container wires is a list, not a signature.
    private boolean wires(MethodTree method) {
      return method.getName().contentEquals("<init>");
    }

    private long lines(Tree tree) {
      var positions = trees.getSourcePositions();
      var from = positions.getStartPosition(unit, tree);
      var to = positions.getEndPosition(unit, tree);
      if (from < 0 || to < 0) {
        return 0;
      }
      return text.substring((int) from, (int) to).lines().filter(l -> !l.isBlank()).count();
    }

    private void report(String what) {
      found.add(ROOT.relativize(Path.of(unit.getSourceFile().toUri())) + ": " + what);
    }
  }
}
