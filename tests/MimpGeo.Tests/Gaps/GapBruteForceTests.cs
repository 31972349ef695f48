using System.Globalization;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Gaps;

/// <summary>Random questions, answered by the database and by loops over the files.</summary>
public sealed class GapBruteForceTests(MapFixture map)
{
    static readonly string[] Confidences = ["mid", "certain", "likely", "possible"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Declared_services(int seed) => await CompareAsync(seed, q => q with { Assign = "declared" });

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Services_by_their_location(int seed)
        => await CompareAsync(seed, q => q with { Assign = "location", Service = PublicType(q.Service), Modality = "" });

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    public async Task Services_within_a_distance_of_the_capital(int seed)
    {
        var random = new Random(seed);
        await CompareAsync(seed, q => q with
        {
            Service = PublicType(q.Service),
            Modality = "",
            WithinKm = Math.Round(random.NextDouble() * (random.Next(2) == 0 ? 15 : 250), 3),
        });
    }

    [Fact]
    public async Task The_nearest_service_of_every_district_in_the_answer()
    {
        var answer = await GapAnswer.GetAsync(map, "above=30", TestContext.Current.CancellationToken);

        Assert.All(answer.Items, item => Assert.Equal(
            BruteForce.NearestKm(item.GetProperty("ubigeo").GetString()!, "CEM"), item.GetProperty("nearest_km").GetDouble(), 0.002));
    }

    async Task CompareAsync(int seed, Func<BruteForce.Question, BruteForce.Question> narrow)
    {
        var random = new Random(seed);
        for (var i = 0; i < 40; i++)
        {
            var question = narrow(Random(random));
            var expected = BruteForce.Ask(question);
            var answer = await GapAnswer.GetAsync(map, Query(question), TestContext.Current.CancellationToken);

            Assert.True(
                expected.Ubigeos.SequenceEqual(answer.Ubigeos.Order(StringComparer.Ordinal)),
                $"{question}: expected {expected.Ubigeos.Length}, got {answer.Ubigeos.Length}; differing: "
                    + string.Join(' ', expected.Ubigeos.Except(answer.Ubigeos).Union(answer.Ubigeos.Except(expected.Ubigeos)).Take(9)));
            Assert.Equal(expected.Ubigeos.Length, answer.Totals.GetProperty("districts").GetInt32());
            Assert.Equal(expected.Population, answer.Totals.GetProperty("population").GetInt64());
            Assert.Equal(expected.PoorLow, answer.Totals.GetProperty("poor_low").GetDecimal(), 3);
            Assert.Equal(expected.Poor, answer.Totals.GetProperty("poor").GetDecimal(), 3);
            Assert.Equal(expected.PoorHigh, answer.Totals.GetProperty("poor_high").GetDecimal(), 3);
        }
    }

    static BruteForce.Question Random(Random random)
    {
        var type = Pick(random, BruteForce.Types);
        return new(
            // Half of the thresholds are values that districts have, where "above" and "at" differ.
            random.Next(2) == 0 ? random.Next(0, 200) / 2m : random.Next(0, 10_000) / 100m,
            Pick(random, Confidences),
            type,
            random.Next(3) == 0 && BruteForce.Modalities(type) is [_, ..] modalities ? Pick(random, modalities) : "",
            Scope: random.Next(2) == 0 ? "" : Pick(random, BruteForce.Departments));
    }

    static string PublicType(string type) => type == "CAR_NNA" ? "CEM" : type;

    static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    static string Query(BruteForce.Question q)
    {
        var parts = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"above={q.Above}"),
            $"confidence={q.Confidence}",
            $"service={q.Service}",
        };
        if (q.Modality != "")
            parts.Add($"modality={Uri.EscapeDataString(q.Modality)}");
        if (q.Scope != "")
            parts.Add($"department={q.Scope}");
        parts.Add(q.WithinKm is { } km ? string.Create(CultureInfo.InvariantCulture, $"within_km={km}") : $"assign={q.Assign}");
        return string.Join('&', parts);
    }
}
