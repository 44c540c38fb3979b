package org.tansiq.desk.register.commitments;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.register.lists.ListBar;
import org.tansiq.desk.register.lists.RecordNames;

@Controller
class CommitmentPages {

  private static final int ROWS = 50;

  private final Commitments commitments;
  private final RecordNames names;

  CommitmentPages(Commitments commitments, RecordNames names) {
    this.commitments = commitments;
    this.names = names;
  }

  @GetMapping("/commitments")
  Page list(@RequestParam MultiValueMap<String, String> parameters, Shell shell) {
    var filter = CommitmentKeys.ALL.read(parameters);
    var reader = shell.reader();
    return Page.of("register/commitments/list.jte")
        .with(
            "bar",
            ListBar.of(
                "commitments",
                filter,
                commitments.count(reader, filter),
                term -> names.of(reader, term, shell.tongue()),
                shell))
        .with("listing", commitments.list(reader, filter, ROWS));
  }
}
