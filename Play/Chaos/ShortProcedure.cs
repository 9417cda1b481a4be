using System.Text.Json.Nodes;
using Recruitment.Play.Cast;
using Recruitment.Play.Courses;

namespace Recruitment.Play.Chaos;

/// <summary>The Alkwin procedure within four weeks, with a committee that always answers.</summary>
internal static class ShortProcedure
{
    public const string Template = "alkwin";

    /// <summary>A Monday with no holiday in the four weeks after it.</summary>
    public static DateTimeOffset Start { get; } = new(2027, 5, 31, 9, 0, 0, TimeSpan.Zero);

    /// <summary>When it is over at the latest if nothing is lost.</summary>
    public static DateTimeOffset Latest { get; } = Start.AddDays(60);

    /// <summary>Twelve who apply one after the other while the vacancy is open.</summary>
    public static IReadOnlyList<Applicant> Applicants { get; } =
    [
        .. Cast
            .SampleApplicants.Take(12)
            .Select(
                (applicant, number) => applicant with { After = TimeSpan.FromHours(1 + number), AppliesTwice = false }
            ),
    ];

    /// <summary>Everybody answers.</summary>
    public static Course Course() => new EverybodyAnswers(Cast.Template.Read(Template), Applicants);

    /// <summary>What differs from the template.</summary>
    public static JsonObject Overrides()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "samples", $"{Template}.json");
        var template = JsonNode.Parse(File.ReadAllText(file))!;
        var stages = template["stages"]!.DeepClone().AsArray();
        foreach (var stage in stages)
        {
            Shorten(stage!.AsObject());
        }

        return new JsonObject { ["stages"] = stages };
    }

    /// <summary>
    /// A stage goes on as soon as everybody has answered. The time that there would be for answering is long, because
    /// the clock runs on while the app is down.
    /// </summary>
    private static void Shorten(JsonObject stage)
    {
        if (stage.ContainsKey("deadline"))
        {
            stage["starts"] = "z.s.m.";
            stage["deadline"] = "+1 werkdag";
            stage["escalationDays"] = 10;
            stage.Remove("remindDaysBefore");
        }

        if ((string?)stage["kind"] == "posting")
        {
            stage["deadline"] = "+10 werkdagen";
        }

        KeepNobodyInReserve(stage);
        if (stage["interviews"] is JsonObject interviews)
        {
            interviews["day"] = "+2 werkdagen";
        }
    }

    /// <summary>Whoever stayed in reserve would be answered months later, when a play of the recruitment alone is over.</summary>
    public static void KeepNobodyInReserve(JsonObject stage)
    {
        if ((string?)stage["kind"] == "offer")
        {
            var offer = stage["offer"]?.DeepClone().AsObject() ?? [];
            offer["reserve"] = false;
            stage["offer"] = offer;
        }
    }
}
