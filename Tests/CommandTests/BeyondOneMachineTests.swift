import Foundation
import Testing

/// The article about clusters says what works: its scripts are run as they stand there, with fewer
/// draws and points.
@Suite("Beyond one machine", .serialized)
struct BeyondOneMachineTests {
  private let blocks: [String]

  init() throws {
    let article = URL(filePath: Program.scenario("norradalen")).deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "Sources/Model/Model.docc/BeyondOneMachine.md")
    let text = try String(contentsOf: article, encoding: .utf8)
    blocks = text.components(separatedBy: "```bash\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }

  /// The one block of the article in which some words stand, with less to do.
  private func script(_ words: String...) throws -> String {
    let found = blocks.filter { block in words.allSatisfy { block.contains($0) } }
    try #require(found.count == 1, "\(words): \(found.count) blocks")
    return found[0].replacing("scenarios/norradalen.yaml", with: Program.scenario("norradalen"))
      .replacing("--draws 10000", with: "--draws 32").replacing("step 1 %", with: "step 10 %")
  }

  /// A folder with the program on the path and the scripts of the draws in it.
  private func prepared() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let draws = try script("--shard", "simulate")
    #expect(draws.contains("--array=1-16") && draws.contains("/16\""))
    #expect(draws.contains("--draws 32"), "the draws are not the ones that the test makes fewer")
    for (name, text) in [("draws.sh", draws), ("merge.sh", try script("merge parts", "simulate"))] {
      try Data(text.utf8).write(to: folder.url.appending(path: name))
    }
    let linked = try run("mkdir bin && ln -s \"$INSATSVAL\" bin/insatsval", in: folder)
    #expect(linked.code == 0, "\(linked.errors)")
    return folder
  }

  private func run(_ lines: String, in folder: TemporaryFolder) throws -> Program.Run {
    try Program.shell("export PATH=\"$PWD/bin:$PATH\"\n" + lines, in: folder.url)
  }

  /// What was merged and told is what one process writes and tells.
  private func expectWhole(in folder: TemporaryFolder) throws {
    let whole = try run(
      "insatsval simulate \(Program.scenario("norradalen")) --years 1 --reoptimise --draws 32 "
        + "--save whole.csv", in: folder)
    #expect(whole.code == 0, "\(whole.errors)")
    #expect(try folder.text(of: "draws.csv") == folder.text(of: "whole.csv"))
    #expect(try folder.text(of: "answer.txt") == whole.output)
  }

  @Test("the array's script in a plain shell, number by number, merges to what one process writes")
  func shell() throws {
    let folder = try prepared()
    let made = try run(try script("xargs", "merge.sh"), in: folder)
    #expect(made.code == 0, "\(made.errors)")
    try expectWhole(in: folder)
  }

  @Test("the sweep's script in a plain shell merges to what one process writes")
  func sweep() throws {
    let folder = try TemporaryFolder()
    let script = try script("--shard", "sweep")
    #expect(script.contains("--array=1-16") && script.contains("/16\""))
    try Data(script.utf8).write(to: folder.url.appending(path: "sweep.sh"))
    let made = try run(
      """
      mkdir -p bin parts && ln -s "$INSATSVAL" bin/insatsval
      seq 16 | SLURM_ARRAY_TASK_ID= xargs -P 2 -I N env SLURM_ARRAY_TASK_ID=N bash sweep.sh
      insatsval merge parts/*.csv --output sweep.csv
      """, in: folder)
    #expect(made.code == 0, "\(made.errors)")
    let whole = try run(
      "insatsval sweep \(Program.scenario("norradalen")) --years 1 "
        + "--vary 'members.fk.contribution=-20 % .. +20 % step 10 %' --vary 'what_if=base | balans'",
      in: folder)
    #expect(whole.output.split(separator: "\r\n").count == 11)
    #expect(try folder.text(of: "sweep.csv") == whole.output)
  }

  @Test(
    "the array handed in to Slurm on one node merges to what one process writes",
    .enabled(if: SlurmNode.isInstalled))
  func slurm() throws {
    let folder = try prepared()
    try Data(SlurmNode.settings(in: folder.url).utf8)
      .write(to: folder.url.appending(path: "slurm.conf"))
    let submitted = try run(SlurmNode.lines(around: try script("sbatch --parsable")), in: folder)
    let said = ["merge.log", "slurmctld.log", "slurmd.log"].map { name in
      (try? folder.text(of: name)) ?? "no \(name)"
    }
    #expect(submitted.code == 0, "\(submitted.errors)\n\(said)")
    #expect(said[0] == "", "\(said)")
    try expectWhole(in: folder)
  }
}

/// A Slurm of one node, of the test's own.
private enum SlurmNode {
  static let isInstalled = ["slurmctld", "slurmd", "sbatch"].allSatisfy { name in
    ["/usr/sbin", "/usr/bin"].contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }

  /// Nobody is told apart from anybody, so that no other daemon is needed, and the node says that it
  /// has a processor for every part.
  static func settings(in folder: URL) -> String {
    let host = ProcessInfo.processInfo.hostName.split(separator: ".").first ?? "localhost"
    let port = Int.random(in: 20_000...59_000)
    return """
      ClusterName=test
      SlurmctldHost=\(host)(127.0.0.1)
      SlurmctldPort=\(port)
      SlurmdPort=\(port + 1)
      SlurmUser=\(NSUserName())
      SlurmdUser=\(NSUserName())
      AuthType=auth/none
      CredType=cred/none
      StateSaveLocation=\(folder.path)/state
      SlurmdSpoolDir=\(folder.path)/spool
      SlurmctldPidFile=\(folder.path)/slurmctld.pid
      SlurmdPidFile=\(folder.path)/slurmd.pid
      SlurmctldLogFile=\(folder.path)/slurmctld.log
      SlurmdLogFile=\(folder.path)/slurmd.log
      ProctrackType=proctrack/linuxproc
      TaskPlugin=task/none
      JobAcctGatherType=jobacct_gather/none
      SwitchType=switch/none
      MpiDefault=none
      SchedulerType=sched/builtin
      SchedulerParameters=batch_sched_delay=0,sched_min_interval=1,sched_interval=1
      SelectType=select/cons_tres
      SelectTypeParameters=CR_CPU
      SlurmdParameters=config_overrides
      NodeName=\(host) NodeAddr=127.0.0.1 CPUs=16
      PartitionName=all Nodes=ALL Default=YES State=UP

      """
  }

  /// Starts the node, hands in some work, waits until nothing is queued, and ends the node; 1 where
  /// the node does not come up or the work does not end.
  static func lines(around work: String) -> String {
    """
    export SLURM_CONF="$PWD/slurm.conf" PATH="$PATH:/usr/sbin:/sbin"
    mkdir state spool
    end() {
      for daemon in slurmd slurmctld; do
        [ ! -e "$daemon.pid" ] || { pid=$(cat "$daemon.pid") && kill "$pid"; }
        for _ in $(seq 50); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
        ! kill -0 "$pid" 2>/dev/null || kill -9 "$pid"
      done
    } </dev/null >/dev/null 2>&1
    trap end EXIT
    { slurmctld -i && slurmd; } </dev/null >/dev/null 2>&1
    until_true() { for _ in $(seq "$1"); do eval "$2" && return 0; sleep 0.1; done; return 1; }
    until_true 300 '[ "$(sinfo -h -o %t 2>/dev/null)" = idle ]' || exit 1
    \(work)
    until_true 900 '[ -z "$(squeue -h)" ]' || exit 1
    """
  }
}
