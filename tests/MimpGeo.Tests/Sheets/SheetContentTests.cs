using System.Globalization;
using MimpGeo.Cartography.Sheets;
using MimpGeo.Server.Sheets;
using MimpGeo.Tests.Support;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Xunit;

namespace MimpGeo.Tests.Sheets;

/// <summary>What sheets show, held against the ministry's own sheet of Moquegua and the files that ship.</summary>
public sealed class SheetContentTests(MapFixture map)
{
    [Fact]
    public async Task The_poorest_districts_of_Moquegua_come_in_the_ministry_s_order()
    {
        var sheet = await SheetSubjects.ReadAsync(map, "18");

        Assert.Equal(
            ["San Cristóbal", "Ichuña", "Matalaque", "Cuchumbaya", "Carumas", "Yunga", "Ubinas", "Lloque", "Chojata", "Coalaque"],
            sheet.Content.Ranking.Rows.Select(row => row[1]));
        Assert.Equal(["Mariscal Nieto", "San Cristóbal", "39,95", "25,2–54,7"], sheet.Content.Ranking.Rows[0]);
        Assert.Equal("Mapa de pobreza monetaria y servicios ofrecidos por el MIMP en la región Moquegua", sheet.Content.Words.Title);
    }

    [Fact]
    public async Task At_the_date_of_the_ministry_s_sheet_the_counts_are_its_own()
    {
        var sheet = await SheetSubjects.ReadAsync(map, "18", "date=2023-01");
        var counts = sheet.Content.Services.ToDictionary(service => (service.Type, service.Modality), service => (service.Count, service.Unplaced));

        Assert.Equal((3, 0), counts[("CEM", "Regular")]);
        Assert.Equal((3, 0), counts[("CEM", "Comisaría")]);
        Assert.Equal((1, 0), counts[("SAR", "")]);
        Assert.Equal((1, 0), counts[("UPE", "")]);
        Assert.Equal((1, 1), counts[("HRT", "")]);
        Assert.Equal((1, 1), counts[("CAR_NNA", "")]);
        Assert.Equal((2, 0), counts[("EDC", "")]);
        Assert.Contains(sheet.Content.Words.Notes, note => note.Contains("imprime 3; sus tablas, 2", StringComparison.Ordinal));
        Assert.Equal(2, sheet.Content.Map.Services.Single(service => service is { Type: "CEM", Modality: "Comisaría", Count: > 1 }).Count);
    }

    [Theory]
    [InlineData("18", "date=2023-01")]
    [InlineData("18", "lang=es")]
    [InlineData("1501", "lang=es")]
    [InlineData("1501", "date=2023-01")]
    [InlineData("00", "lang=es")]
    [InlineData("00", "date=2024-03")]
    public async Task Reserved_services_are_counted_and_never_drawn(string ubigeo, string parameter)
    {
        var content = (await SheetSubjects.ReadAsync(map, ubigeo, parameter)).Content;

        Assert.DoesNotContain(content.Map.Services, service => service.Type is "HRT" or "CAR_NNA");
        Assert.All(content.Services.Where(service => service.Type is "HRT" or "CAR_NNA"), service => Assert.Equal(service.Count, service.Unplaced));
        Assert.Contains(content.Services, service => service.Type == "HRT");
    }

    [Fact]
    public async Task Symbols_and_counts_are_those_of_the_directory()
    {
        var content = (await SheetSubjects.ReadAsync(map, "21", "services=CEM,SAR")).Content;

        var shipped = CsvTable.Shipped("services.csv").Where(row => row["type"] is "CEM" or "SAR" && row["ubigeo"].StartsWith("21", StringComparison.Ordinal))
            .GroupBy(row => (row["type"], row["modality"])).ToDictionary(kind => kind.Key, kind => (long)kind.Count());
        Assert.Equal(shipped.OrderBy(kind => kind.Key), content.Services.Select(service => KeyValuePair.Create((service.Type, service.Modality), service.Count!.Value)).OrderBy(kind => kind.Key));
        Assert.Equal(content.Services.Sum(service => service.Count - service.Unplaced), content.Map.Services.Count);
    }

    [Theory]
    [InlineData("18")]
    [InlineData("1501")]
    [InlineData("00")]
    public async Task Classes_count_what_the_file_of_observations_holds(string ubigeo)
    {
        var (content, prefix) = ((await SheetSubjects.ReadAsync(map, ubigeo)).Content, ubigeo == "00" ? "" : ubigeo);
        var districts = CsvTable.Shipped("territories.csv").Count(row => row["ubigeo"].Length == 6 && row["ubigeo"].StartsWith(prefix, StringComparison.Ordinal));
        var values = CsvTable.Shipped("observations.csv").Where(row => row["indicator"] == "poverty" && row["ubigeo"].Length == 6 && row["ubigeo"].StartsWith(prefix, StringComparison.Ordinal))
            .Select(row => decimal.Parse(row["value"], CultureInfo.InvariantCulture)).ToList();
        decimal[] limits = [30, 40, 50];

        long[] expected = [values.Count(value => value < 20), values.Count(value => value is >= 20 and <= 30), .. limits.Skip(1).Select(limit => (long)values.Count(value => value > limit - 10 && value <= limit)), values.Count(value => value > 50)];
        Assert.Equal(expected, content.Counts.Classes);
        Assert.Equal(districts - values.Count, content.Counts.NoData);
        Assert.Equal(values.Count, content.Map.Areas.Count);
    }

    [Fact]
    public async Task Around_Moquegua_lie_three_departments_and_the_sea()
    {
        var sheet = await SheetSubjects.ReadAsync(map, "18");
        var (reader, shown) = (new WKBReader(), sheet.Content.Map);
        var sea = reader.Read(shown.Waters.MaxBy(water => reader.Read(water.ToArray()).Area).ToArray());
        var land = shown.Areas.Select(area => reader.Read(area.Wkb.ToArray())).Concat(shown.Neighbours.Select(neighbour => reader.Read(neighbour.Wkb.ToArray()))).ToList();

        Assert.Equal(["Arequipa", "Puno", "Tacna"], shown.Neighbours.Select(neighbour => neighbour.Name));
        Assert.Equal("OCÉANO PACÍFICO", Assert.Single(shown.Surroundings, name => name.Kind == SheetNameKind.Sea).Text);
        Assert.Equal((19, 32719), (sheet.Plan.Zone.Number, sheet.Plan.Zone.Srid));
        var corner = new Point(sheet.Plan.Frame.Extent.West + 1000, sheet.Plan.Frame.Extent.South + 1000);
        Assert.True(sea.Contains(corner));
        Assert.All(land, part => Assert.Equal(0, sea.Intersection(part.Buffer(0)).Area, 1e4)); // a hundredth of a square kilometre
        Assert.All(shown.Neighbours, neighbour => Assert.True(reader.Read(neighbour.Wkb.ToArray()).Contains(new Point(neighbour.Anchors[0].Easting, neighbour.Anchors[0].Northing))));
    }

    [Theory]
    [InlineData("20", "Ecuador", 17)]
    [InlineData("23", "Chile", 19)]
    [InlineData("17", "Bolivia", 19)]
    [InlineData("00", "Brasil", 18)]
    public async Task Other_countries_are_named_where_Peru_ends(string ubigeo, string country, int zone)
    {
        var sheet = await SheetSubjects.ReadAsync(map, ubigeo);

        Assert.Contains(sheet.Content.Map.Surroundings, name => name.Text == country && name.Kind == SheetNameKind.Country);
        Assert.Equal(zone, sheet.Plan.Zone.Number);
    }

    [Fact]
    public async Task Names_stand_inside_what_they_name()
    {
        var shown = (await SheetSubjects.ReadAsync(map, "18")).Content.Map;
        var areas = shown.Areas.ToDictionary(area => area.Key, area => new WKBReader().Read(area.Wkb.ToArray()).Buffer(300)); // outlines for names are generalised

        Assert.Equal(areas.Count, shown.Names.Count(name => name.Kind == SheetNameKind.District));
        Assert.All(shown.Names.Where(name => name.Kind == SheetNameKind.District), name => Assert.All(name.Anchors, anchor => Assert.True(areas[name.Key].Contains(new Point(anchor.Easting, anchor.Northing)))));
        Assert.Equal(["General Sánchez Cerro", "Ilo", "Mariscal Nieto"], shown.Names.Where(name => name.Kind == SheetNameKind.Province).Select(name => name.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_capital_stands_there_once_as_the_most_important_that_it_is()
    {
        var places = (await SheetSubjects.ReadAsync(map, "18")).Content.Map.Places;

        Assert.Equal(["Moquegua"], places.Where(place => place.Kind == SheetPlaceKind.DepartmentCapital).Select(place => place.Name));
        Assert.Equal(["Omate", "Ilo"], places.Where(place => place.Kind == SheetPlaceKind.ProvinceCapital).Select(place => place.Name));
        Assert.Single(places, place => place.Name == "Moquegua");
        Assert.Contains(places, place => place is { Kind: SheetPlaceKind.Urban, Name: "Santa Rosa de Pucara" });
        Assert.True(places.Count(place => place.Kind == SheetPlaceKind.Rural) > 500);
    }

    [Fact]
    public async Task A_gap_question_lists_all_districts_that_lack_the_service_and_fades_the_others()
    {
        var content = (await SheetSubjects.ReadAsync(map, "18", "above=20", "service=CEM")).Content;
        var with = CsvTable.Shipped("services.csv").Where(row => row["type"] == "CEM").Select(row => row["ubigeo"]).ToHashSet();
        var lacking = CsvTable.Shipped("observations.csv")
            .Where(row => row["indicator"] == "poverty" && row["ubigeo"].Length == 6 && row["ubigeo"].StartsWith("18", StringComparison.Ordinal)
                && decimal.Parse(row["value"], CultureInfo.InvariantCulture) > 20 && !with.Contains(row["ubigeo"]))
            .Select(row => row["name"]).Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(lacking);
        Assert.Equal(lacking, content.Answer!.Rows.Select(row => row[1]).Order(StringComparer.Ordinal));
        Assert.Equal(lacking.Count, content.Map.Areas.Count(area => !area.Faded));
        Assert.Equal(lacking.Count, content.Counts.Total);
        Assert.Equal("Distritos con más de 20\u00a0% de pobreza monetaria y sin CEM en la región Moquegua", content.Words.Title);
        Assert.All(content.Map.Services, service => Assert.Equal("CEM", service.Type));
    }

    [Fact]
    public async Task Insets_show_the_provinces_and_the_country()
    {
        var (department, province, nation) = (await SheetSubjects.ReadAsync(map, "18"), await SheetSubjects.ReadAsync(map, "1801"), await SheetSubjects.ReadAsync(map, "00"));

        Assert.Equal(3, department.Content.Coarser!.Areas.Count);
        Assert.Equal("18", Assert.Single(department.Content.Country!.Areas, area => !area.Faded).Key);
        Assert.NotNull(department.Content.Country.Marked);
        Assert.Null(province.Content.Coarser);
        Assert.Null(nation.Content.Country);
        Assert.Equal(25, nation.Content.Coarser!.Areas.Count);
    }

    [Fact]
    public async Task An_outline_that_is_not_known_is_not_drawn_and_is_said()
    {
        var sheet = await SheetSubjects.ReadAsync(map, "18");

        Assert.Contains(sheet.Districts, district => district is { Ubigeo: "180107", Wkb: null });
        Assert.Contains(sheet.Content.Words.Notes, note => note.Contains("no se dibujan: San Antonio.", StringComparison.Ordinal));
    }
}
