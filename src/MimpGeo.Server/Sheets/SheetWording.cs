using MimpGeo.Cartography.Styles;
using MimpGeo.Domain;
using MimpGeo.Domain.Catalogue;
using MimpGeo.Server.Counts;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Store;

namespace MimpGeo.Server.Sheets;

/// <summary>The titles of a sheet and its parts, in its language.</summary>
static class SheetWording
{
    public static string Title(SheetQuestion question, SheetTerritory territory, StoreFacts facts)
    {
        var (name, place) = (InSentence(question, facts), Place(territory).In(question.Language));
        if (question.Gap is { } gap)
            return new Words($"{Lacking(gap, question, name).Es} en {place}", $"{Lacking(gap, question, name).En} in {place}").In(question.Language);
        return (question.Services is [] ? new Words($"Mapa {Of(name)} en {place}", $"Map of {name} in {place}")
            : new Words($"Mapa {Of(name)} y servicios ofrecidos por el MIMP en {place}", $"Map of {name} and of the ministry's services in {place}")).In(question.Language);
    }

    public static string Subtitle(SheetQuestion question, StoreFacts facts)
    {
        var indicator = Indicator(question, facts);
        var source = facts.Sources.First(source => source.Code == indicator.Indicator.Source);
        var day = question.Date == CutOff.Newest ? null : question.Date.Text;
        return new Words(
            $"{indicator.Indicator.NameEs} por distrito, {indicator.Periods[^1]} · {Publisher(source)}: {source.Title}{(day is null ? "" : $" · Servicios: {SpanishPeriod.Of(day)}")}",
            $"{indicator.Indicator.NameEn} by district, {indicator.Periods[^1]} · {Publisher(source)}: {source.Title}{(day is null ? "" : $" · Services: {day}")}").In(question.Language);
    }

    /// <summary>The indicator with its unit.</summary>
    public static string LegendTitle(SheetQuestion question, StoreFacts facts) => $"{Name(question, facts)}{(question.Style.Unit == "percent" ? " (%)" : "")}";

    public static string CoarserTitle(SheetQuestion question, AdminLevel level) => level == AdminLevel.Department
        ? new Words("Por departamento", "By department").In(question.Language)
        : new Words("Por provincia", "By province").In(question.Language);

    public static string CountryTitle(SheetQuestion question) => new Words("Ubicación", "Location").In(question.Language);

    public static string RankingTitle(SheetQuestion question, StoreFacts facts) => (question.Style.Unit == "percent"
        ? new Words(
            $"Distritos con mayor {InSentence(question, facts)}, {Indicator(question, facts).Periods[^1]}",
            $"Districts with the highest {InSentence(question, facts)}, {Indicator(question, facts).Periods[^1]}")
        : new Words(
            $"Distritos con menor {InSentence(question, facts)}, {Indicator(question, facts).Periods[^1]}",
            $"Districts with the lowest {InSentence(question, facts)}, {Indicator(question, facts).Periods[^1]}")).In(question.Language);

    public static string AnswerTitle(SheetQuestion question, GapPlan gap, StoreFacts facts, int count)
    {
        var (told, number) = (Lacking(gap, question, InSentence(question, facts)), new SheetNumbers(question.Language, "").Whole(count));
        return new Words($"{told.Es}: {number}", $"{told.En}: {number}").In(question.Language);
    }

    /// <summary>"la región Moquegua", as the ministry's sheet says it.</summary>
    public static Words Place(SheetTerritory territory) => territory.Ubigeo.Code switch
    {
        "00" => new("el Perú", "Peru"),
        "07" => new("la Provincia Constitucional del Callao", "the Constitutional Province of Callao"),
        "1501" => new("Lima Metropolitana", "Metropolitan Lima"),
        { Length: 2 } => new($"la región {territory.Name}", $"the region of {territory.Name}"),
        _ => new($"la provincia de {territory.Name}", $"the province of {territory.Name}"),
    };

    public static string Lacking(GapPlan gap) => $"{ServiceCatalogue.Of(gap.Asked.Service).Label} {gap.Modality}".TrimEnd();

    static Words Lacking(GapPlan gap, SheetQuestion question, string name)
    {
        var (above, within) = (new SheetNumbers(question.Language, question.Style.Unit).Threshold(gap.Above), new SheetNumbers(question.Language, ""));
        var near = gap.Asked.WithinKm is { } km ? new Words($" a {within.Threshold(km)} km", $" within {within.Threshold(km)} km") : new("", "");
        return new(
            question.Style.Unit == "percent" ? $"Distritos con más de {above} de {name} y sin {Lacking(gap)}{near.Es}" : $"Distritos con {name} mayor que {above} y sin {Lacking(gap)}{near.Es}",
            $"Districts with {name} above {above} and without {Lacking(gap)}{near.En}");
    }

    // An index is masculine, poverty feminine and without an article.
    static string Of(string name) => name.StartsWith("índice", StringComparison.Ordinal) ? $"del {name}" : $"de {name}";

    static IndicatorFacts Indicator(SheetQuestion question, StoreFacts facts)
        => facts.Indicators.First(each => each.Indicator.Code == question.Style.Indicator && each.Level == AdminLevel.District);

    static string Name(SheetQuestion question, StoreFacts facts)
        => question.Language == Languages.English ? Indicator(question, facts).Indicator.NameEn : Indicator(question, facts).Indicator.NameEs;

    // Through which package the data came is told among the credits.
    static string Publisher(Source source) => source.Publisher.Split(',')[0];

    static string InSentence(SheetQuestion question, StoreFacts facts) => Name(question, facts) is var name ? $"{char.ToLowerInvariant(name[0])}{name[1..]}" : "";
}
