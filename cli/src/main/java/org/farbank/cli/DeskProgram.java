package org.farbank.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Work on a desk's store that does not run, in a process of the desk's own. */
final class DeskProgram {
  private static final String PROGRESS = "progress ";

  private DeskProgram() {}

  /**
   * Runs it, with secrets on its standard input, one a line. Its errors go to standard error as
   * they are, its progress becomes a bar, the rest goes to standard output.
   *
   * @return its exit code
   */
  static int run(
      PrintWriter out, PrintWriter err, String main, List<String> arguments, List<String> secrets)
      throws UserError, IOException, InterruptedException {
    Process process =
        Program.DESK
            .process(main, arguments.toArray(new String[0]))
            .redirectError(ProcessBuilder.Redirect.PIPE)
            .start();
    var complaints = new StringBuffer();
    Thread listener = Thread.startVirtualThread(() -> read(process, complaints));
    try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
      in.write(String.join("\n", secrets) + "\n");
    } catch (IOException e) {
      // it has ended already, and says why
    }
    tell(process, out, err);
    listener.join();
    err.print(complaints);
    err.flush();
    return process.waitFor();
  }

  private static void read(Process process, StringBuffer complaints) {
    process.errorReader(StandardCharsets.UTF_8).lines().forEach(l -> complaints.append(l + "\n"));
  }

  private static void tell(Process process, PrintWriter out, PrintWriter err) throws IOException {
    var bar = new Steps(err);
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(PROGRESS)) {
        bar.show(line.substring(PROGRESS.length()).split(" "));
      } else {
        bar.clear();
        out.println(line);
        out.flush();
      }
    }
    bar.clear();
  }

  /** A line that says how far it is, where a person watches. */
  private static final class Steps {
    private final PrintWriter err;
    private boolean drawn;

    Steps(PrintWriter err) {
      this.err = err;
    }

    /** The step's name, what is done and what there is. */
    void show(String[] step) {
      if (Terminal.showsErrors() && step.length == 3) {
        err.print("\r\u001b[K" + step[0] + " " + step[1] + " of " + step[2]);
        err.flush();
        drawn = true;
      }
    }

    void clear() {
      if (drawn) {
        err.print("\r\u001b[K");
        err.flush();
        drawn = false;
      }
    }
  }
}
