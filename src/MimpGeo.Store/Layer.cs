using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MimpGeo.Store.Collections;

namespace MimpGeo.Store;

/// <summary>A layer of the user's own: what is told of it. Its features are in the table of its name in the schema <c>layer</c>.</summary>
public sealed class Layer
{
    /// <summary>The schema of the features' tables: <c>fid, id, geom</c> and <c>c1</c>, <c>c2</c> … for the properties.</summary>
    public const string Schema = "layer";

    /// <summary>The collection's name in addresses.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>GeoJSON's name of the type that all features share, or <c>Geometry</c>; null where no feature has one.</summary>
    public string? GeometryType { get; init; }

    public required IReadOnlyList<LayerProperty> Properties { get; init; }

    public required int Features { get; init; }

    /// <summary>The name of the file it was read from.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of that file and of how it was asked to be read.</summary>
    public required string Digest { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    sealed class Configuration : IEntityTypeConfiguration<Layer>
    {
        public void Configure(EntityTypeBuilder<Layer> layer)
        {
            layer.HasKey(l => l.Id);
            layer.Property(l => l.Properties).HasColumnType("jsonb").HasConversion(
                properties => JsonSerializer.Serialize(properties, JsonSerializerOptions.Web),
                json => JsonSerializer.Deserialize<List<LayerProperty>>(json, JsonSerializerOptions.Web)!);
            layer.ToTable("layer", table => table.HasCheckConstraint("ck_layer_id", "id ~ '^[a-z][a-z0-9_-]{0,62}$'"));
        }
    }
}

/// <summary>A property of a layer's features.</summary>
/// <param name="Name">As the file has it: any text.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Column">The column that holds it.</param>
public sealed record LayerProperty(string Name, PropertyType Type, string Column);
