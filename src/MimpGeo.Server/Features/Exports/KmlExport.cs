using System.Data;
using System.Xml;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;
using Npgsql;

namespace MimpGeo.Server.Features.Exports;

/// <summary>KML 2.2, always in longitude and latitude; the properties as extended data with their types.</summary>
static class KmlExport
{
    const string Namespace = "http://www.opengis.net/kml/2.2";

    public static async Task WriteAsync(Export export, Stream body, CancellationToken cancel)
    {
        var geometry = export.Asked.Shape.Geometry is { Column: var column } ? $"ST_AsKML({column}, 7)" : null;
        await using var command = FeatureQuery.Page(export.Session, export.Asked, geometry, more: 0);
        await using var rows = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancel);
        await using var xml = XmlWriter.Create(body, new() { Async = true, CloseOutput = false });
        var names = FeatureText.Distinct([.. Id(export), .. export.Properties.Select(p => p.Name)]);
        WriteHead(xml, export, names);
        while (await rows.ReadAsync(cancel))
        {
            WritePlacemark(xml, export, rows, names);
            await xml.FlushAsync();
        }

        await xml.WriteEndDocumentAsync();
    }

    static string[] Id(Export export) => CsvExport.IdName(export) is { } name ? [name] : [];

    static void WriteHead(XmlWriter xml, Export export, IReadOnlyList<string> names)
    {
        xml.WriteStartElement("kml", Namespace);
        xml.WriteStartElement("Document");
        xml.WriteAttributeString("id", "root");
        xml.WriteElementString("name", ValidXml.Of(export.Collection.Title));
        xml.WriteElementString("description", ValidXml.Of(export.Collection.Description));
        xml.WriteStartElement("Schema");
        xml.WriteAttributeString("name", export.Collection.Id);
        xml.WriteAttributeString("id", export.Collection.Id);
        var types = Id(export).Select(_ => "string").Concat(export.Properties.Select(Type));
        foreach (var (name, type) in names.Zip(types))
        {
            xml.WriteStartElement("SimpleField");
            xml.WriteAttributeString("name", ValidXml.Of(name));
            xml.WriteAttributeString("type", type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("Folder");
        xml.WriteElementString("name", export.Collection.Id);
    }

    static void WritePlacemark(XmlWriter xml, Export export, NpgsqlDataReader row, IReadOnlyList<string> names)
    {
        var first = export.IdColumn;
        var id = row.GetString(first);
        var geometry = row.IsDBNull(first + 1) ? null : row.GetString(first + 1);
        var own = Id(export).Select(_ => (string?)id);
        var values = own.Concat(export.Properties.Select((p, at) => FeatureText.Text(row, first + 2 + at, p.Type))).ToList();

        xml.WriteStartElement("Placemark");
        xml.WriteAttributeString("id", ValidXml.Of($"{export.Collection.Id}.{id}"));
        xml.WriteElementString("name", ValidXml.Of(values.Zip(names).FirstOrDefault(value => value.Second.Equals("name", StringComparison.OrdinalIgnoreCase)).First ?? id));
        xml.WriteStartElement("ExtendedData");
        xml.WriteStartElement("SchemaData");
        xml.WriteAttributeString("schemaUrl", $"#{export.Collection.Id}");
        foreach (var (value, name) in values.Zip(names).Where(value => value.First is not null))
        {
            xml.WriteStartElement("SimpleData");
            xml.WriteAttributeString("name", ValidXml.Of(name));
            xml.WriteString(ValidXml.Of(value!));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        if (geometry is not null)
            xml.WriteRaw(geometry);
        xml.WriteEndElement();
    }

    // What KML's schemas know; whole numbers beyond 32 bits are told as double.
    static string Type(CollectionProperty property) => property.Type switch
    {
        PropertyType.Integer or PropertyType.Number => "double",
        PropertyType.Boolean => "bool",
        _ => "string",
    };
}
