using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Advice;

/// <summary>Reads what the mails about the council's part say.</summary>
public sealed class AdviceLetters(
    Letters letters,
    AdviceSubjects subjects,
    CandidateRecords candidates,
    CouncilAdvices advices,
    BallotRecords ballots,
    BallotLetters questions,
    LinkBuilder links,
    TimeProvider clock
) : IMails
{
    public IEnumerable<IMail> Mails =>
        [
            letters.Mail<AdviceRequestMail>(OfBallotAsync),
            letters.Mail<ConsultationMail>(OfBallotAsync),
            letters.Mail<ConsultationNoticeMail>(OfIntentionAsync),
            letters.Mail<AdviceNoticeMail>(OfIntentionAsync),
            letters.Mail<AdviceReadingMail>(ToReaderAsync),
            letters.Mail<AdviceResultMail>(OfIntentionAsync),
        ];

    /// <summary>The intended appointment, to somebody who is told of it.</summary>
    private async Task<Letter?> OfIntentionAsync(MailOrder order, CancellationToken cancellationToken)
    {
        if (await letters.ToPersonWhileRunningAsync(order, cancellationToken) is not { } letter)
        {
            return null;
        }

        var asked = await subjects.FindAsync(letter.Procedure.Id, letter.Definition, cancellationToken);
        return await WithAsync(letter, asked, clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>The intended appointment, to somebody of the council who reads along.</summary>
    private async Task<Letter?> ToReaderAsync(MailOrder order, CancellationToken cancellationToken)
    {
        if (await OfIntentionAsync(order, cancellationToken) is not AdviceLetter letter)
        {
            return null;
        }

        var people = letter.Definition.People;
        var speaker = people.CouncilSpeaker(AdviceStage.PlanOf(letter.Definition).Section);
        var reader = people.Current(new PersonId(order.Recipient));
        return letter with
        {
            Speaker = speaker is { } id ? people.Find(id)?.Name : null,
            ReadingLink = links.For(
                new Link(BallotLink.Name, order.Procedure, $"{order.Step}-{AdviceBallots.AdviceQuestion}", reader.Value)
            ),
        };
    }

    /// <summary>The question of a ballot, to a voter; null when there is nothing to ask any more.</summary>
    private async Task<Letter?> OfBallotAsync(MailOrder order, CancellationToken cancellationToken)
    {
        if (await letters.ToPersonWhileRunningAsync(order, cancellationToken) is not { } letter)
        {
            return null;
        }

        var question = await questions.FindAsync(order, letter, cancellationToken);
        var ballot = await ballots.FindAsync(order.Procedure, order.Step, cancellationToken);
        return question is null || ballot is null
            ? null
            : await WithAsync(letter, ballot.Candidates, ballot.OpenedAt, cancellationToken) with
            {
                Ballot = question,
            };
    }

    private async Task<AdviceLetter> WithAsync(
        Letter letter,
        IReadOnlyList<CandidateId> asked,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var procedure = letter.Procedure.Id;
        var given = await advices.OfAsync(procedure, asked, cancellationToken);
        var names = new Dictionary<CandidateId, string>();
        foreach (var id in asked)
        {
            if (await candidates.FindAsync(procedure, id, cancellationToken) is { } candidate)
            {
                names[id] = candidate.Name;
            }
        }

        var right = AdviceStage.PlanOf(letter.Definition).RightOn(DutchTime.DayOf(at));
        return new AdviceLetter(letter)
        {
            RightSentence = AdviceTexts.Right(letter.Definition, right),
            Names = [.. names.Values],
            Advised =
            [
                .. names
                    .Where(name => given.ContainsKey(name.Key))
                    .Select(name => new AdvisedCandidate(name.Value, given[name.Key])),
            ],
        };
    }
}

/// <summary>A mail about the council's part in an appointment.</summary>
public sealed record AdviceLetter : Letter
{
    public AdviceLetter(Letter letter)
        : base(letter) { }

    /// <summary>Which right the council has, and where it is written (WMS art. 7a).</summary>
    public required string RightSentence { get; init; }

    /// <summary>Names of whom the board intends to appoint.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The candidates about whom the council answered, and what.</summary>
    public IReadOnlyList<AdvisedCandidate> Advised { get; init; } = [];

    /// <summary>Consent was asked, and is not given.</summary>
    public bool IsConsent => Advised.Any(c => c.Advice.Right == CouncilRight.Consent);

    /// <summary>The question that the reader answers; absent when nothing is asked.</summary>
    public BallotLetter? Ballot { get; init; }

    /// <summary>Name of who answers for the council, for who reads along.</summary>
    public string? Speaker { get; init; }

    /// <summary>Where the reader reads along; absent for who answers.</summary>
    public Uri? ReadingLink { get; init; }
}

/// <summary>A candidate, and what the council says of the appointment.</summary>
public sealed record AdvisedCandidate(string Name, CouncilAdvice Advice)
{
    public string Verdict => CouncilAdviceTexts.Of(Advice.Verdict, Advice.Right);
}
