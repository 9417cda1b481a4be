using System.Globalization;
using System.Text.Json.Nodes;

namespace Recruitment.Tests.WholeProcedure.Simulation;

/// <summary>A definition with any stages that may follow each other, any dates and rules, and any number of people.</summary>
internal static class RandomDefinition
{
    private static readonly string[] Tracks = ["simultaneous", "internalFirst", "externalOnly"];
    private static readonly string[] Advised = ["first", "all"];
    private static readonly string[] TieBreaks = ["talk", "chair"];
    private static readonly string[] Silences = ["wait", "extend", "proceed"];

    /// <summary>Kinds with a question that can go on without an answer.</summary>
    private static readonly string[] Proceeding = ["nomination", "preselection", "interviews", "advice"];

    /// <summary>Kinds without a deadline.</summary>
    private static readonly string[] Timeless = ["appointment", "termEnd", "retention"];

    /// <summary>What differs from the Alkwin template, as a merge patch.</summary>
    public static JsonObject Of(Random random)
    {
        var kinds = Kinds(random).ToList();
        return new JsonObject
        {
            ["vacancy"] = new JsonObject
            {
                ["positions"] = random.Next(1, 4),
                ["role"] = kinds.Contains("advice") ? "schoolLeader" : "staff",
                ["termMonths"] = 16,
            },
            ["people"] = new JsonObject
            {
                ["committee"] = People("commissie", random.Next(2, 7)),
                ["management"] = People("leiding", random.Next(1, 4)),
                ["board"] = People("bestuur", random.Next(1, 4)),
                ["approvers"] = People("goedkeuring", random.Next(1, 4)),
                ["council"] = People("raad", random.Next(1, 3)),
                ["hr"] = People("personeel", random.Next(0, 2)),
                ["predecessors"] = People("voorganger", random.Next(1, 3)),
            },
            ["stages"] = new JsonArray([.. kinds.Select((kind, place) => Stage(kind, place, random))]),
        };
    }

    /// <summary>Each kind after those that it needs.</summary>
    private static IEnumerable<string> Kinds(Random random) =>
        [
            .. Maybe("authorisation", random),
            "posting",
            .. Maybe("nomination", random),
            "preselection",
            .. Maybe("interviews", random),
            .. Maybe("interviews", random),
            .. Maybe("references", random),
            "recommendation",
            .. Maybe("advice", random),
            "decision",
            "offer",
            .. Maybe("checks", random),
            "appointment",
            .. Maybe("handover", random),
            .. Maybe("termEnd", random),
            "retention",
        ];

    private static string[] Maybe(string kind, Random random) => random.Next(2) == 0 ? [kind] : [];

    private static JsonNode Stage(string kind, int place, Random random)
    {
        var stage = new JsonObject
        {
            ["id"] = $"stap-{(char)('a' + place)}-{kind.ToLowerInvariant()}",
            ["kind"] = kind,
        };
        if (Timeless.Contains(kind))
        {
            return stage;
        }

        stage["starts"] = random.Next(4) == 0 ? Days(random, 5) : "z.s.m.";
        stage["deadline"] = Days(random, kind == "posting" ? 20 : 6);
        stage["remindDaysBefore"] = new JsonArray([
            .. Enumerable.Range(0, random.Next(3)).Select(i => JsonValue.Create(1 + (2 * i))),
        ]);
        stage["escalationDays"] = random.Next(0, 4);
        AddRules(stage, kind, random);
        return stage;
    }

    private static void AddRules(JsonObject stage, string kind, Random random)
    {
        if (Proceeding.Contains(kind))
        {
            stage["whenSilent"] = Silences[random.Next(Silences.Length)];
        }

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
                stage["interviews"] = Interviews(random);
                break;
            case "references":
                stage["references"] = new JsonObject { ["questions"] = new JsonArray("Hoe ging het?") };
                break;
            case "recommendation":
                stage["reopen"] = random.Next(4) == 0;
                stage["tieBreak"] = TieBreaks[random.Next(TieBreaks.Length)];
                break;
            case "advice":
                stage["advice"] = new JsonObject { ["candidates"] = Advised[random.Next(Advised.Length)] };
                break;
            case "handover":
                stage["handover"] = new JsonObject
                {
                    ["shadowingDays"] = random.Next(0, 3),
                    ["checklist"] = new JsonArray("Sleutel", "Dossiers"),
                };
                break;
        }
    }

    private static JsonObject Interviews(Random random)
    {
        var plan = new JsonObject
        {
            ["location"] = "Kamer 1.12",
            ["day"] = Days(random, 9, least: 5),
            ["from"] = "13:00",
            ["until"] = "15:30",
            ["scoringDays"] = random.Next(1, 4),
        };
        if (random.Next(2) == 0)
        {
            plan["maximumNext"] = random.Next(1, 4);
        }

        return plan;
    }

    private static string Days(Random random, int most, int least = 2) =>
        string.Create(CultureInfo.InvariantCulture, $"+{random.Next(least, most + 1)} werkdagen");

    private static JsonArray People(string role, int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(n => new JsonObject { ["name"] = $"Lid {n} {role}", ["email"] = $"{role}.{n}@alkwin.example" }),
        ];
}
