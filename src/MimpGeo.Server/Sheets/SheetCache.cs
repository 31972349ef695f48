using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Caching.Memory;

namespace MimpGeo.Server.Sheets;

/// <summary>Sheets that were drawn, for as long as the data they show are the newest and there is room.</summary>
sealed class SheetCache : IDisposable
{
    const long MostBytes = 64L << 20;

    readonly MemoryCache _sheets = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <param name="snapshot">Of the store.</param>
    /// <param name="address">Of the sheet.</param>
    /// <param name="sheet">As it was drawn.</param>
    public bool TryGet(int snapshot, SheetAddress address, [NotNullWhen(true)] out DrawnSheet? sheet) => _sheets.TryGetValue((snapshot, address.Url), out sheet);

    public DrawnSheet Add(int snapshot, SheetAddress address, DrawnSheet sheet)
        => _sheets.Set((snapshot, address.Url), sheet, new MemoryCacheEntryOptions { Size = sheet.Bytes.Length });

    public void Dispose() => _sheets.Dispose();
}

/// <param name="Name">Of the file.</param>
/// <param name="Bytes">Of the file.</param>
sealed record DrawnSheet(string Name, byte[] Bytes);
