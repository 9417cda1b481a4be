using System.Globalization;
using System.Text.Json.Nodes;

namespace Recruitment.Tests.WholeProcedure.Simulation;

/// <summary>A definition with any stages that may follow each other, any dates and rules, and any number of people.</summary>
internal static class RandomDefinition
{
    private static readonly string[] Tracks = ["simultaneous", "internalFirst", "externalOnly"];

    /// <summary>What differs from the Alkwin template, as a merge patch.</summary>
    public static JsonObject Of(Random random)
    {
        var kinds = Kinds(random);
        return new JsonObject
        {
            ["people"] = new JsonObject
            {
                ["committee"] = People("commissie", random.Next(2, 7)),
                ["management"] = People("leiding", random.Next(1, 4)),
                ["board"] = People("bestuur", random.Next(1, 4)),
            },
            ["stages"] = new JsonArray([.. kinds.Select(kind => Stage(kind, random))]),
        };
    }

    /// <summary>Each kind after those that it needs.</summary>
    private static IEnumerable<string> Kinds(Random random)
    {
        yield return "posting";
        if (random.Next(2) == 0)
        {
            yield return "nomination";
        }

        yield return "preselection";
        if (random.Next(3) > 0)
        {
            yield return "interviews";
        }

        yield return "recommendation";
        yield return "decision";
        yield return "offer";
        yield return "appointment";
        yield return "retention";
    }

    private static JsonNode Stage(string kind, Random random)
    {
        var stage = new JsonObject { ["id"] = $"stap-{kind}", ["kind"] = kind };
        if (kind is "appointment" or "retention")
        {
            return stage;
        }

        stage["starts"] = random.Next(4) == 0 ? Days(random, 5) : "z.s.m.";
        stage["deadline"] = Days(random, kind == "posting" ? 20 : 6);
        stage["remindDaysBefore"] = new JsonArray([
            .. Enumerable.Range(0, random.Next(3)).Select(i => JsonValue.Create(1 + (2 * i))),
        ]);
        stage["escalationDays"] = random.Next(0, 4);
        switch (kind)
        {
            case "posting":
                stage["tracks"] = Tracks[random.Next(Tracks.Length)];
                break;
            case "preselection":
                stage["maximumShortlist"] = random.Next(1, 6);
                stage["nameBlind"] = random.Next(2) == 0;
                break;
            case "interviews":
                // The interviews are after the deadline for choosing a time.
                stage["deadline"] = Days(random, 4);
                stage["interviews"] = new JsonObject
                {
                    ["location"] = "Kamer 1.12",
                    ["day"] = Days(random, 9, least: 5),
                    ["from"] = "13:00",
                    ["until"] = "15:30",
                    ["scoringDays"] = random.Next(1, 4),
                };
                break;
        }

        return stage;
    }

    private static string Days(Random random, int most, int least = 2) =>
        string.Create(CultureInfo.InvariantCulture, $"+{random.Next(least, most + 1)} werkdagen");

    private static JsonArray People(string role, int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(n => new JsonObject
                {
                    ["name"] = $"Lid {n} {role}",
                    ["email"] = $"{role}.{n}@alkwin.example",
                }),
        ];
}
