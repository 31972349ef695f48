using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MimpGeo.Domain;

namespace MimpGeo.Store;

/// <summary>A number that one of the ministry's documents prints, or leaves out where one belongs: as printed, slips included.</summary>
public sealed class Figure
{
    /// <summary>Rises in the order of the document.</summary>
    public required string Id { get; init; }

    public required string Source { get; init; }

    /// <summary>In the document's text, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The section's printed number, or its heading where there is none.</summary>
    public required string Section { get; init; }

    /// <summary><c>text</c>, <c>table</c>, <c>summary</c> (a consolidated table), <c>list</c> or <c>chart</c>.</summary>
    public required string Part { get; init; }

    /// <summary>The additions of this document that it takes part in; their parts and items add up to their totals, by the document's own logic.</summary>
    public required string[] Groups { get; init; }

    /// <summary><c>part</c> or <c>total</c> of its groups, <c>item</c> (one thing of a list that is counted elsewhere), or null.</summary>
    public string? Role { get; init; }

    public required Ubigeo Ubigeo { get; init; }

    /// <summary>The territory inside <see cref="Ubigeo"/> that does not count: Lima Provincias is 15 without 1501.</summary>
    public Ubigeo? Without { get; init; }

    /// <summary>What the figure speaks of, in one code: <c>18</c>, <c>1501</c>, or <c>15-1501</c> for 15 without 1501.</summary>
    public string Territory { get; private init; } = "";

    public required string PrintedTerritory { get; init; }

    /// <summary>The level that the column's heading gives the territory, where a heading does.</summary>
    public AdminLevel? Heading { get; init; }

    /// <summary>A <see cref="ServiceType"/> or a <see cref="FigureSubject"/>; null for surveys, crimes and totals across services.</summary>
    public string? Service { get; init; }

    public string? Modality { get; init; }

    /// <summary><c>operated</c> by the ministry, <c>promoted</c> with others, or null where the document does not say.</summary>
    public string? Operation { get; init; }

    public required string Measure { get; init; }

    /// <summary>Its category beyond territory and service: <c>key=value</c>, with semicolons between; empty for none.</summary>
    public required string Dimension { get; init; }

    /// <summary><c>count</c>, <c>percent</c>, <c>soles</c> or <c>rank</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>A year, month or day, or two of them with a slash between; <c>undated</c> where the document gives none.</summary>
    public required string Period { get; init; }

    public decimal? Value { get; init; }

    /// <summary>Why there is no value: <c>blank</c> in the document, or <c>reserved</c> by law.</summary>
    public string? Missing { get; init; }

    public string? Printed { get; init; }

    /// <summary>The heading of its row and column, or the thing that is listed.</summary>
    public string? Label { get; init; }

    /// <summary>The source that the document itself prints under it.</summary>
    public string? Credit { get; init; }

    public string? Note { get; init; }

    sealed class Configuration : IEntityTypeConfiguration<Figure>
    {
        public void Configure(EntityTypeBuilder<Figure> figure)
        {
            figure.HasKey(f => f.Id);
            figure.Property(f => f.Territory).HasComputedColumnSql("ubigeo || coalesce('-' || without, '')", stored: true);
            figure.HasIndex(f => new { f.Territory, f.Service, f.Measure });
            figure.HasIndex(f => new { f.Service, f.Measure, f.Period });
            figure.HasIndex(f => f.Groups).HasMethod("gin");
            figure.HasOne<Source>().WithMany().HasForeignKey(f => f.Source);
            figure.HasOne<Territory>().WithMany().HasForeignKey(f => f.Ubigeo);
            figure.HasOne<Territory>().WithMany().HasForeignKey(f => f.Without);
            figure.HasOne<FigureMeasure>().WithMany().HasForeignKey(f => f.Measure);
            figure.ToTable("figure", table =>
            {
                table.HasCheckConstraint("ck_figure_missing", "(value IS NULL) = (missing IS NOT NULL)");
                table.HasCheckConstraint("ck_figure_without", "left(without, length(ubigeo)) = ubigeo");
                // 1501 is one of the ministry's regions: it is reported on beside the departments.
                table.HasCheckConstraint(
                    "ck_figure_reserved", "service IS DISTINCT FROM 'HRT' OR value IS NULL OR length(ubigeo) = 2 OR ubigeo = '1501'");
            });
        }
    }
}

/// <summary>What a figure counts, such as cases or centres.</summary>
public sealed class FigureMeasure
{
    public required string Code { get; init; }

    public required string NameEs { get; init; }

    public required string NameEn { get; init; }

    sealed class Configuration : IEntityTypeConfiguration<FigureMeasure>
    {
        public void Configure(EntityTypeBuilder<FigureMeasure> measure) => measure.ToTable("figure_measure").HasKey(m => m.Code);
    }
}

/// <summary>What figures speak of beside the ministry's service types: a policy, a strategy, a service of others.</summary>
public sealed class FigureSubject
{
    /// <summary>In the style of <see cref="ServiceType"/>, and never one of them.</summary>
    public required string Code { get; init; }

    public required string NameEs { get; init; }

    public required string NameEn { get; init; }

    sealed class Configuration : IEntityTypeConfiguration<FigureSubject>
    {
        public void Configure(EntityTypeBuilder<FigureSubject> subject) => subject.ToTable("figure_subject").HasKey(s => s.Code);
    }
}
