using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Gaps;

/// <summary>The answers that were computed independently, from the full sources.</summary>
public sealed class GapOracleTests(MapFixture map)
{
    [Theory]
    [InlineData(20, "mid", 1256, 1262)]
    [InlineData(20, "certain", 976, 979)]
    [InlineData(20, "possible", 1382, 1390)]
    [InlineData(30, "mid", 981, 984)]
    [InlineData(30, "certain", 563, 564)]
    [InlineData(30, "possible", 1215, 1220)]
    [InlineData(40, "mid", 664, 663)]
    [InlineData(40, "certain", 267, 268)]
    [InlineData(40, "possible", 977, 979)]
    [InlineData(50, "mid", 349, 350)] // three districts sit at exactly 50 and are not above it
    [InlineData(50, "certain", 104, 105)]
    [InlineData(50, "possible", 752, 751)]
    public async Task Districts_above_a_threshold_that_lack_a_cem(int above, string confidence, int declared, int location)
    {
        var cancel = TestContext.Current.CancellationToken;

        var byDeclaration = await GapAnswer.GetAsync(map, $"above={above}&confidence={confidence}", cancel);
        var byLocation = await GapAnswer.GetAsync(map, $"above={above}&confidence={confidence}&assign=location", cancel);

        Assert.Equal(declared, byDeclaration.Items.Length);
        Assert.Equal(location, byLocation.Items.Length);
    }

    [Fact]
    public async Task Every_province_has_a_cem()
        => Assert.Empty((await GapAnswer.GetAsync(map, "level=province&above=0", TestContext.Current.CancellationToken)).Items);

    [Fact]
    public async Task The_ten_poorest_of_Moquegua_stand_in_the_order_of_their_ranks()
    {
        // No district of Moquegua has a SAU, so all are in the answer.
        var answer = await GapAnswer.GetAsync(map, "department=18&above=0&service=SAU&limit=10", TestContext.Current.CancellationToken);

        Assert.Equal(
            ["San Cristóbal", "Ichuña", "Matalaque", "Carumas", "Cuchumbaya", "Chojata", "Lloque", "Ubinas", "Yunga", "Coalaque"],
            answer.Items.Select(item => item.GetProperty("name").GetString()));
        Assert.Equal(20, answer.Root.GetProperty("numberMatched").GetInt32());
        Assert.Equal(10, answer.Root.GetProperty("numberReturned").GetInt32());
    }

    [Theory]
    [InlineData(20, 1431, 1089, 1602)]
    [InlineData(30, 1087, 608, 1370)]
    [InlineData(40, 711, 275, 1072)]
    [InlineData(50, 361, 106, 800)]
    public async Task Districts_above_a_threshold(int above, int mid, int certain, int possible)
    {
        // Only one district of the country has a CAN, so lacking it is no condition elsewhere; La Molina's poverty is low.
        async Task<int> Count(string confidence) => (await GapAnswer.GetAsync(
            map, $"above={above}&service=CAN&confidence={confidence}", TestContext.Current.CancellationToken)).Items.Length;

        Assert.Equal((mid, certain, possible), (await Count("mid"), await Count("certain"), await Count("possible")));
    }
}
