using System.Text.Json.Nodes;
using Recruitment.Play.App;

namespace Recruitment.Tests.Upgrade;

/// <summary>
/// Where a recorded procedure stands: people act until they come to <see cref="Stage"/>, which has a deadline far
/// ahead, and leave the mails of this point unanswered.
/// </summary>
/// <param name="Name">What the procedure waits for.</param>
/// <param name="Stage">The stage that it stands in.</param>
/// <param name="Kind">The kind of the mails that stay unanswered; null: nobody is asked anything.</param>
/// <param name="Subject">What the subject of these mails starts with.</param>
internal sealed record RecordedPoint(string Name, string Stage, string? Kind = null, string Subject = "")
{
    public const string FarAhead = "1 maart 2028";
    public const string Halted = "halted";
    public const string Suspended = "suspended";
    public const string SentBack = "sent back";
    public const string TermEnd = "end of the term";
    public const string Retention = "retention";
    public const string ChecksOfSeveral = "checks of several";
    public const string HandoverOfSeveral = "handover to several";

    private const string Recommendation = "Voordracht voor de benoeming";

    /// <summary>Every stage and every wait of the Alkwin template, each once.</summary>
    public static IReadOnlyList<RecordedPoint> All { get; } =
    [
        new("posting", "werving"),
        new("nomination", "voordracht-intern", MailKinds.BallotInvitation, "Interne kandidaten"),
        new("planned start", "voorselectie"),
        new("scores", "voorselectie", MailKinds.BallotInvitation, "Sollicitaties beoordelen"),
        new("shortlist", "voorselectie", MailKinds.BallotInvitation, "Kandidaten kiezen"),
        new("slots", "gesprekken", MailKinds.InterviewInvitation),
        new("interview scores", "gesprekken", MailKinds.BallotInvitation, "Gesprekken beoordelen"),
        new("recommendation", "advies", MailKinds.BallotInvitation, Recommendation),
        new("decision", "besluit", MailKinds.BallotInvitation, "Besluit"),
        new(SentBack, "advies", MailKinds.BallotInvitation, Recommendation),
        new("offer", "aanbod", MailKinds.Offer),
        new("documents", "controle", MailKinds.DocumentsAsked),
        new("checks", "controle", MailKinds.ChecksAsked),
        new("handover", "overdracht", MailKinds.Handover),
        new(TermEnd, "einde-termijn"),
        new(Retention, "bewaren"),
        new(ChecksOfSeveral, "controle", MailKinds.ChecksAsked),
        new(HandoverOfSeveral, "overdracht", MailKinds.Handover),
        new(Halted, "werving"),
        new(Suspended, "advies", MailKinds.BallotInvitation, Recommendation),
    ];

    public static RecordedPoint Of(string name) => All.Single(point => point.Name == name);

    /// <summary>More than one person is appointed, so that one reader may get a mail about each.</summary>
    public bool IsOfSeveral => Name is ChecksOfSeveral or HandoverOfSeveral;

    /// <summary>Whether the wait gets its deadline far ahead from the recruiter, when it has come.</summary>
    public bool MovesDeadline => Name == "shortlist";

    public bool Withholds(ReceivedMail mail) =>
        mail.Kind == Kind && mail.Subject.StartsWith(Subject, StringComparison.Ordinal);

    /// <summary>What differs from the template: as soon as possible from stage to stage, up to this point.</summary>
    public JsonObject Overrides(JsonObject template)
    {
        var stages = template["stages"]!.DeepClone().AsArray();
        foreach (var stage in stages.Select(s => s!.AsObject()).Where(s => s.ContainsKey("starts")))
        {
            stage["starts"] = "z.s.m.";
        }

        var posting = stages[0]!;
        posting["deadline"] = "+3 werkdagen";
        var here = stages.First(s => s!["id"]!.GetValue<string>() == Stage)!;
        switch (Name)
        {
            case "planned start":
                here["starts"] = FarAhead;
                break;
            case "interview scores":
                here["interviews"]!["scoringDays"] = 30;
                break;
            case TermEnd:
                Remove(stages, "handover");
                break;
            case Retention:
                Remove(stages, "handover");
                Remove(stages, "termEnd");
                break;
            case "shortlist":
                break;
            case Halted:
                here["starts"] = "5 januari 2027";
                break;
            default:
                here["deadline"] = FarAhead;
                break;
        }

        if (Name == "slots")
        {
            here["interviews"]!["day"] = "8 maart 2028";
        }

        var overrides = new JsonObject { ["stages"] = stages, ["people"] = People(template) };
        if (IsOfSeveral)
        {
            overrides["vacancy"] = new JsonObject { ["positions"] = 2 };
        }

        return overrides;
    }

    private static void Remove(JsonArray stages, string kind) =>
        stages.Remove(stages.First(s => s!["kind"]!.GetValue<string>() == kind));

    /// <summary>Only one procedure has the member who never answers: elsewhere ballots close as soon as all have voted.</summary>
    private JsonObject People(JsonObject template)
    {
        var people = template["people"]!.DeepClone().AsObject();
        if (Name != "scores")
        {
            people["committee"]!.AsArray().RemoveAt(4);
        }

        return people;
    }
}
