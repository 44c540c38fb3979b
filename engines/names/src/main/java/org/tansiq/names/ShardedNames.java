package org.tansiq.names;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Many indexes searched at once as if they were one: where a list outgrows a machine, or one
/// search is to use all its processors.
///
/// Bits compare two persons and a table that comes with the weights, never a count of the index, so
/// a person has the same bits in whichever shard it lies, and merged answers are those of one index
/// of all. All shards must compare with the same weights. A shard that fails fails the search: half
/// an answer would look like a whole one.
public final class ShardedNames implements NameSearch, AutoCloseable {

  private final List<NameSearch> shards;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Over these shards, which stay the caller's to close.
  public ShardedNames(List<? extends NameSearch> shards) {
    this.shards = List.copyOf(shards);
  }

  /// The shard of a person's key among so many: the same on every machine.
  public static int shard(String id, int shards) {
    return (int) Long.remainderUnsigned(IdSet.hash(id) >>> Integer.SIZE, shards);
  }

  @Override
  public Found search(Person asked, double leastBits, int most) {
    var answers =
        shards.stream()
            .map(shard ->
                CompletableFuture.supplyAsync(() -> shard.search(asked, leastBits, most), threads))
            .toList();
    try {
      return Found.merged(answers.stream().map(CompletableFuture::join).toList(), most);
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
