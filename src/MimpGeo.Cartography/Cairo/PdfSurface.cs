using System.Globalization;
using MimpGeo.Cartography.Canvases;

namespace MimpGeo.Cartography.Cairo;

/// <summary>A PDF on its way to a stream, in points of 1/72 inch.</summary>
sealed class PdfSurface : IDisposable
{
    // Later versions pack the catalogue into a stream of objects, where CatalogUpdate could not read it.
    const int Version14 = 0;

    readonly StreamSink _sink;
    readonly PdfSurfaceHandle _handle;
    readonly string _language;

    public PdfSurface(Stream stream, PdfInformation about)
    {
        CairoLibrary.Require();
        _language = CatalogUpdate.CheckedLanguage(about.Language);
        _sink = new StreamSink(stream, silent: true);
        _handle = new PdfSurfaceHandle(_sink);
        ThrowIfFailed();
        Native.RestrictPdf(_handle, Version14);
        Describe(about);
    }

    public SurfaceHandle Handle => _handle;

    public bool IsWithinPage => _handle.IsWithinPage;

    /// <summary>To be called before anything is drawn on the page.</summary>
    public void StartPage(double width, double height, string? label)
    {
        Native.SetPageSize(_handle, width, height);
        Native.SetPageLabel(_handle, label);
        ThrowIfFailed();
        _handle.IsWithinPage = true;
    }

    public void EndPage(Context context)
    {
        context.ShowPage();
        _handle.IsWithinPage = false;
        ThrowIfFailed();
        context.ThrowIfFailed();
    }

    public int AddOutline(int parent, string title, string link)
    {
        var number = Native.AddOutline(_handle, parent, title, link, 0);
        ThrowIfFailed();
        return number;
    }

    /// <summary>Writes the end of the document.</summary>
    public void Finish()
    {
        ThrowIfFailed();
        var (start, end) = (_sink.Length, _sink.Record());
        Native.Finish(_handle);
        ThrowIfFailed();
        _sink.Append(CatalogUpdate.After(end.WrittenSpan, start, _language));
        ThrowIfFailed();
    }

    public void ThrowIfFailed() => CairoException.ThrowIfFailed(_sink.Failure is null ? Native.Status(_handle) : StreamSink.WriteError, _sink.Failure);

    /// <summary>Ends the page that is being drawn, without a byte of it reaching the stream: cairo crashes when a surface dies within a page.</summary>
    /// <param name="context">What draws the page; it may have failed.</param>
    public void GiveUp(Context context)
    {
        _sink.Close();
        if (Native.Status(_handle) != 0)
            return;

        using var healthy = new Context(this);
        foreach (var tag in context.OpenTags)
            healthy.EndTag(tag);
        healthy.ShowPage();
        _handle.IsWithinPage = false;
    }

    public void Dispose() => _handle.Dispose();

    // The numbers of cairo_pdf_metadata_t
    void Describe(PdfInformation about)
    {
        string[] texts = [about.Title, about.Author, about.Subject, about.Keywords, about.Creator];
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i] != "")
                Native.SetMetadata(_handle, i, texts[i]);
        }

        // without a date of ours, cairo would write today's
        Native.SetMetadata(_handle, texts.Length, about.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        ThrowIfFailed();
    }
}
