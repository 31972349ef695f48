using System.Diagnostics;

namespace MimpGeo.Server.Documents;

/// <summary>A document as PDF: the page, printed by the Chromium of the machine, which is run and not linked.</summary>
static class PdfDocument
{
    static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    // One at a time: a browser takes as much memory as the server itself.
    static readonly SemaphoreSlim Turn = new(1);

    /// <exception cref="PdfMissingException">There is no Chromium on the machine, or it does not print.</exception>
    public static async Task WriteAsync(Stream body, Document document, CancellationToken cancel)
    {
        var program = Find() ?? throw new PdfMissingException("PDF needs Chromium on the server: install chromium, or take f=html and print it, or f=docx.");
        await Turn.WaitAsync(cancel);
        var folder = Directory.CreateTempSubdirectory("mimpgeo-pdf");
        try
        {
            var page = Path.Combine(folder.FullName, "page.html");
            var printed = Path.Combine(folder.FullName, "page.pdf");
            await File.WriteAllTextAsync(page, HtmlDocument.Write(document), cancel);
            await PrintAsync(program, folder.FullName, page, printed, cancel);
            await using var pdf = File.OpenRead(printed);
            await pdf.CopyToAsync(body, cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
            Turn.Release();
        }
    }

    static async Task PrintAsync(string program, string folder, string page, string printed, CancellationToken cancel)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(Longest);
        using var chromium = Process.Start(new ProcessStartInfo(
            program,
            [
                "--headless", "--disable-gpu", "--no-pdf-header-footer", "--disable-extensions", $"--user-data-dir={folder}",
                // Its sandbox refuses to run as root; the page is ours and has no script.
                .. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>(),
                $"--print-to-pdf={printed}", new Uri(page).AbsoluteUri,
            ])
        { RedirectStandardError = true, RedirectStandardOutput = true })!;
        try
        {
            await Task.WhenAll(chromium.StandardError.ReadToEndAsync(limited.Token), chromium.StandardOutput.ReadToEndAsync(limited.Token), chromium.WaitForExitAsync(limited.Token));
        }
        catch (OperationCanceledException)
        {
            chromium.Kill(entireProcessTree: true);
            await chromium.WaitForExitAsync(CancellationToken.None);
            cancel.ThrowIfCancellationRequested();
        }

        if (!File.Exists(printed))
            throw new PdfMissingException("Chromium did not print the PDF: take f=html and print it, or f=docx.");
    }

    static string? Find() => (
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        from name in Names
        select Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}

/// <summary>PDF cannot be made on this machine; the message says what to do.</summary>
sealed class PdfMissingException(string message) : Exception(message);
