using Microsoft.Extensions.Primitives;
using MimpGeo.Cartography.Cairo;
using MimpGeo.Cartography.Sheets;
using MimpGeo.Domain;
using MimpGeo.Server.Cartographic;
using MimpGeo.Server.Counts;
using MimpGeo.Server.Documents;
using MimpGeo.Server.Http;
using MimpGeo.Store;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Sheets;

/// <summary>Sheets as the last page of documents.</summary>
sealed class SheetPictures(CollectionCatalogue collections, MapStyles styles)
{
    /// <returns>The usual sheet of a territory, read but not drawn; null where there is no cairo to measure its text.</returns>
    public async Task<PagePicture?> ReadAsync(StoreSession session, StoreFacts facts, Ubigeo territory, CutOff date, string site, CancellationToken cancel)
    {
        if (!CairoLibrary.IsAvailable)
            return null;

        var query = new QueryParameters(date == CutOff.Newest ? [] : [KeyValuePair.Create("date", new StringValues(date.Text))], SheetQuestion.Names);
        var question = SheetQuestion.Of(territory, query, styles, await collections.ReadAsync(session, cancel), facts);
        var sheet = await new SheetReader(session, question, SheetAddress.Of(site, territory, "pdf", query, SheetQuestion.Names), facts, cancel).ReadAsync();
        var paper = sheet.Plan.Format.Sheet;
        return new(
            paper.Width, paper.Height, $"{sheet.Content.Words.Title}. {sheet.Content.Words.Subtitle}",
            () => Drawn(body => SheetWriter.WriteSvg(body, sheet.Plan, sheet.Content)),
            () => Drawn(body => SheetWriter.WritePng(body, sheet.Plan, sheet.Content, SheetFile.UsualDpi)));
    }

    static byte[] Drawn(Action<Stream> draw)
    {
        using var body = new MemoryStream();
        draw(body);
        return body.ToArray();
    }
}
