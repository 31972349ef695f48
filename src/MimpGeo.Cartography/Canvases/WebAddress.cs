namespace MimpGeo.Cartography.Canvases;

/// <summary>Where a link may lead: a script in the place of an address would run in the reader's browser.</summary>
static class WebAddress
{
    /// <returns>The address in ASCII.</returns>
    /// <exception cref="ArgumentException">It is none of the web.</exception>
    public static string Checked(string address)
        => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto"
            ? uri.AbsoluteUri
            : throw new ArgumentException($"'{address}' is no absolute address that begins with http, https or mailto.", nameof(address));
}
