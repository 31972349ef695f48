using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;
using WP = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace MimpGeo.Server.Documents;

/// <summary>A picture that fills a page of a word processor.</summary>
static class DocxPicture
{
    /// <summary>Units of a drawing (EMU) in a millimetre.</summary>
    const int Millimetre = 36_000;

    /// <summary>Twentieths of a point in a millimetre.</summary>
    const double Twips = 1440 / 25.4;

    // A line of text is a little higher than the picture in it: a picture as high as the page would bring another page.
    const double Slack = 3;

    public static W.Paragraph Of(MainDocumentPart main, PagePicture picture)
    {
        var part = main.AddImagePart(ImagePartType.Png);
        using (var png = new MemoryStream(picture.Png()))
            part.FeedData(png);
        var scale = (picture.Height - Slack) / picture.Height;
        return new(
            new W.ParagraphProperties(new W.ParagraphStyleId { Val = "Picture" }),
            new W.Run(new W.Drawing(Inline(main.GetIdOfPart(part), picture, (long)(picture.Width * scale * Millimetre), (long)(picture.Height * scale * Millimetre)))));
    }

    public static W.SectionProperties Page(PagePicture picture) => new(
        new W.PageSize
        {
            Width = Length(picture.Width),
            Height = Length(picture.Height),
            Orient = picture.IsLandscape ? W.PageOrientationValues.Landscape : W.PageOrientationValues.Portrait,
        },
        new W.PageMargin { Top = 0, Bottom = 0, Left = 0U, Right = 0U, Header = 0U, Footer = 0U, Gutter = 0U },
        // Head and foot of the pages before would lie over it: a first page has its own, which are not there.
        new W.TitlePage());

    static uint Length(double millimetres) => (uint)Math.Round(millimetres * Twips);

    static WP.Inline Inline(string image, PagePicture picture, long width, long height) => new(
        new WP.Extent { Cx = width, Cy = height },
        new WP.DocProperties { Id = 1U, Name = "Lámina", Description = picture.Alternative },
        new A.Graphic(new A.GraphicData(
            new P.Picture(
                new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = 0U, Name = string.Create(CultureInfo.InvariantCulture, $"{image}.png") }, new P.NonVisualPictureDrawingProperties()),
                new P.BlipFill(new A.Blip { Embed = image }, new A.Stretch(new A.FillRectangle())),
                new P.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
        { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
    {
        DistanceFromTop = 0U,
        DistanceFromBottom = 0U,
        DistanceFromLeft = 0U,
        DistanceFromRight = 0U,
    };
}
