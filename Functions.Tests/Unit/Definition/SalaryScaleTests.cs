using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Procedures;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Definition;

/// <summary>The table of a salary scale in a vacancy, and what is held against it. The figures are made up.</summary>
public sealed class SalaryScaleTests
{
    private const string Steps =
        """[{"step":1,"monthlyPay":3700},{"step":2,"monthlyPay":3900},{"step":4,"monthlyPay":4300}]""";

    [Fact]
    public void A_scale_with_its_steps_is_taken() => Assert.Empty(Read(Table()));

    [Theory]
    [InlineData("scale", "\"LD\"", "/scale", "ScaleTableOther")]
    [InlineData("cao", "\" \"", "/cao", "Blank")]
    [InlineData("until", "\"2026-12-31\"", "/until", "ScaleTableDates")]
    [InlineData("steps", "[]", "/steps", "ScaleTableEmpty")]
    [InlineData(
        "steps",
        """[{"step":2,"monthlyPay":3700},{"step":2,"monthlyPay":3900}]""",
        "/steps/1/step",
        "ScaleStepOrder"
    )]
    [InlineData(
        "steps",
        """[{"step":1,"monthlyPay":3900},{"step":2,"monthlyPay":3700}]""",
        "/steps/1/monthlyPay",
        "ScalePayFalls"
    )]
    [InlineData("steps", """[{"step":1,"monthlyPay":0}]""", "/steps/0/monthlyPay", "OutOfRange")]
    public void A_table_that_cannot_be_is_refused_where_it_is_wrong(
        string member,
        string value,
        string pointer,
        string key
    )
    {
        var table = Table();
        table[member] = JsonNode.Parse(value);
        var fault = Assert.Single(Read(table));
        Assert.Equal(($"/definition/vacancy/salaryScale{pointer}", key), (fault.Pointer, fault.Key));
        Assert.NotEmpty(FaultTexts.Of(fault));
    }

    [Theory]
    [InlineData("""{"step":4}""", null, null)]
    [InlineData("""{"step":4,"monthlyPay":4300}""", null, null)]
    [InlineData("""{"monthlyPay":4000}""", null, null)]
    [InlineData("""{"step":3}""", "/step", "ScaleStepUnknown")]
    [InlineData("""{"step":4,"monthlyPay":4200}""", "/monthlyPay", "ScaleStepPay")]
    [InlineData("""{"monthlyPay":4301}""", "/monthlyPay", "ScalePayOutside")]
    [InlineData("""{"monthlyPay":3699}""", "/monthlyPay", "ScalePayOutside")]
    // Of another scale the table knows nothing.
    [InlineData("""{"scale":"LD","step":12,"monthlyPay":5400}""", null, null)]
    public void An_offer_is_held_against_the_scale(string offer, string? pointer, string? key)
    {
        var faults = Read(Table(), offer);
        Assert.Equal(
            pointer is null ? [] : [($"/definition/stages/6/offer{pointer}", key)],
            faults.Select(fault => (fault.Pointer, (string?)fault.Key))
        );
    }

    [Theory]
    [InlineData("LC", 2, 3900, "2027-04-01", null)]
    [InlineData("LC", null, 4000, "2027-04-01", null)]
    [InlineData("LC", 3, 4100, "2027-04-01", "ScaleStepUnknown")]
    [InlineData("LC", 2, 4000, "2027-04-01", "ScaleStepPay")]
    [InlineData("LC", null, 4500, "2027-04-01", "ScalePayOutside")]
    [InlineData("LD", 9, 5000, "2027-04-01", null)]
    // After the last day of the table there are other figures.
    [InlineData("LC", 2, 4000, "2027-08-01", null)]
    public void Terms_for_a_person_are_held_against_the_scale(
        string scale,
        int? step,
        int pay,
        string start,
        string? key
    )
    {
        var alkwin = Scene.Alkwin();
        var bounds = new TermsBounds
        {
            Definition = alkwin with { Vacancy = alkwin.Vacancy with { SalaryScale = Lc } },
            Track = Track.External,
            Chain = new ChainRules(new ConfigurationBuilder().Build()),
            Today = new DateOnly(2027, 2, 1),
        };
        var draft = new TermsDraft
        {
            Scale = scale,
            Step = step,
            MonthlyPay = pay,
            Fte = 0.7m,
            TermMonths = 16,
            ProbationMonths = 1,
            Start = DateOnly.Parse(start),
            EarlierWork = EarlierWork.None,
            EarlierContracts = 0,
            EarlierMonths = 0,
            Reason = "Zo is het afgesproken.",
        };
        var fault = TermsRules.Faults(draft, bounds).SingleOrDefault();
        Assert.Equal(key, fault?.Key);
        if (key == "ScaleStepPay")
        {
            Assert.Equal(
                "Trede 2 van schaal LC is 3900 euro bruto per maand (CAO VO, verzonnen). Neem dat bedrag, of een andere trede.",
                FaultTexts.Of(fault!)
            );
        }
    }

    private static SalaryScale Lc =>
        new()
        {
            Scale = "LC",
            Cao = "CAO VO, verzonnen",
            From = new DateOnly(2027, 1, 1),
            Until = new DateOnly(2027, 7, 31),
            Steps = [new(1, 3700), new(2, 3900), new(4, 4300)],
        };

    private static JsonObject Table() =>
        new()
        {
            ["scale"] = "LC",
            ["cao"] = "CAO VO, verzonnen",
            ["from"] = "2027-01-01",
            ["steps"] = JsonNode.Parse(Steps),
        };

    private static IReadOnlyList<Fault> Read(JsonObject table, string? offer = null)
    {
        var definition = StartRequests.Definition();
        definition["vacancy"]!["salaryScale"] = table;
        if (offer is not null)
        {
            definition["stages"]![6]!["offer"] = JsonNode.Parse(offer);
        }

        return StartRequests.Read(new JsonObject { ["definition"] = definition }.ToJsonString()).Faults;
    }
}
