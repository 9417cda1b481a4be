using System.Text.Json.Serialization;
using Recruitment.Records;

namespace Recruitment.Candidates.References;

/// <summary>
/// The references of one candidate: the consent, the referees, what they told and what the candidate says of it. It is
/// filed under the candidate and erased with them, the referees' data included.
/// </summary>
public sealed record ReferenceFile
{
    public required CandidateId Candidate { get; init; }

    /// <summary>Whether referees may be asked; absent: the candidate has not said so, and nobody is asked.</summary>
    public bool? Consents { get; init; }

    /// <summary>Since when <see cref="Consents"/> holds.</summary>
    public DateTimeOffset? ConsentAt { get; init; }

    /// <summary>Empty without consent.</summary>
    public IReadOnlyList<Referee> Referees { get; init; } = [];

    /// <summary>When the candidate was shown what the referees told; the committee is shown nothing before.</summary>
    public DateTimeOffset? SharedAt { get; init; }

    /// <summary>What the candidate says of what was told; absent: nothing.</summary>
    public string? Reaction { get; init; }

    /// <summary>When the candidate reacted, or said to have nothing to add.</summary>
    public DateTimeOffset? ReactedAt { get; init; }

    /// <summary>The referees who told something.</summary>
    public IEnumerable<Referee> Answered => Referees.Where(referee => referee.Answers is not null);

    /// <summary>Those who are asked, or were: without whom somebody else was asked in the place of.</summary>
    [JsonIgnore]
    public IEnumerable<Referee> Asked => Referees.Where(referee => referee.Ruling?.Choice != RefereeChoice.Another);

    /// <summary>The decisions about referees who did not answer.</summary>
    [JsonIgnore]
    public IEnumerable<(Referee Referee, RefereeRuling Ruling)> Rulings =>
        Referees.SelectMany(referee => (referee.Rulings ?? []).Select(ruling => (referee, ruling)));

    /// <summary>The first who does not answer and in whose place the candidate is asked to name somebody; null: nobody.</summary>
    [JsonIgnore]
    public Referee? Unfilled =>
        Referees.FirstOrDefault(referee => referee is { IsAwaited: true, Ruling.Choice: RefereeChoice.AskCandidate });

    /// <summary>What the next referee who is named is called.</summary>
    [JsonIgnore]
    public int NextOrdinal => Referees.Select(referee => referee.Ordinal).DefaultIfEmpty().Max() + 1;

    public Referee? Find(string refereeId) =>
        Referees.FirstOrDefault(referee => Referee.IdOf(referee.Ordinal) == refereeId);

    /// <summary>This file with somebody else asked in the place of one referee.</summary>
    public ReferenceFile Instead(string refereeId, RefereeRuling ruling, Referee another) =>
        With(refereeId, referee => referee.With(ruling)) is var file && file.Find(Referee.IdOf(another.Ordinal)) is null
            ? file with
            {
                Referees = [.. file.Referees, another],
            }
            : this;

    /// <summary>This file with one referee changed.</summary>
    public ReferenceFile With(string refereeId, Func<Referee, Referee> change) =>
        this with
        {
            Referees =
            [
                .. Referees.Select(referee => Referee.IdOf(referee.Ordinal) == refereeId ? change(referee) : referee),
            ],
        };
}

/// <summary>Somebody whom a candidate named to tell about them, and what they told.</summary>
public sealed record Referee
{
    private const string Prefix = "referee-";

    /// <summary>From 1, in the order in which the candidate named them.</summary>
    public required int Ordinal { get; init; }
    public required string Name { get; init; }
    public required string Email { get; init; }

    /// <summary>How they know the candidate, in the candidate's words.</summary>
    public required string Relation { get; init; }

    /// <summary>One for each question, in order; empty where the question was left open. Absent: none were given.</summary>
    public IReadOnlyList<string>? Answers { get; init; }

    /// <summary>When they answered, or said that they would rather not; absent: not yet.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>What was decided because they did not answer, in order; absent: nothing.</summary>
    public IReadOnlyList<RefereeRuling>? Rulings { get; init; }

    /// <summary>The last of these, which holds.</summary>
    [JsonIgnore]
    public RefereeRuling? Ruling => Rulings is [.., var last] ? last : null;

    /// <summary>Whether they are still asked: nobody else is in their place, and it does not go on without them.</summary>
    [JsonIgnore]
    public bool IsAsked => Ruling?.Choice is null or RefereeChoice.MoreTime or RefereeChoice.AskCandidate;

    /// <summary>Whether an answer is waited for.</summary>
    [JsonIgnore]
    public bool IsAwaited => AnsweredAt is null && IsAsked;

    /// <summary>This referee, with one more decision.</summary>
    public Referee With(RefereeRuling ruling) => this with { Rulings = [.. Rulings ?? [], ruling] };

    /// <summary>What stands for them in mails, links and the audit, beside the candidate's id: <c>referee-1</c>.</summary>
    public static string IdOf(int ordinal) => $"{Prefix}{ordinal}";

    /// <summary>Whether an id is one of <see cref="IdOf"/>.</summary>
    public static bool IsId(string id) => id.StartsWith(Prefix, StringComparison.Ordinal);
}
