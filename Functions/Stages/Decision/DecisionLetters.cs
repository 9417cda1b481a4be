using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>Reads what the mails about a decision show.</summary>
public sealed class DecisionLetters(
    Letters letters,
    RecordStore records,
    CandidateRecords candidates,
    CouncilAdvices advices,
    LinkBuilder links
) : IMails
{
    public IEnumerable<IMail> Mails =>
        [
            letters.Mail<CouncilDecisionMail>(OfCouncilAsync),
            letters.Mail<SuspensionMail>(OfCouncilAsync),
            letters.Mail<SuspensionReminderMail>(OfCouncilAsync),
            letters.Mail<SuspensionOverMail>(OfCouncilAsync),
            letters.Mail<StatementMail>(OfCouncilAsync),
            letters.Mail<StatementObjectedMail>(OfCouncilAsync),
            letters.Mail<DeviationMail>(OfDeviationAsync),
            letters.Mail<NoDecisionMail>(),
        ];

    /// <summary>A decision on which the council has a say; null when erased.</summary>
    private async Task<Letter?> OfCouncilAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await letters.ToPersonWhileRunningAsync(order, cancellationToken);
        var notice = await records.FindAsync<CouncilNotice>(
            CouncilNotice.Path(order.Procedure, order.Step),
            cancellationToken
        );
        if (letter is null || notice is null)
        {
            return null;
        }

        var reader = new PersonId(order.Recipient);
        return new CouncilLetter(letter)
        {
            Notice = notice,
            About = notice.Candidate is { } id
                ? await candidates.FindAsync(order.Procedure, id, cancellationToken)
                : null,
            Advice = notice.Candidate is { } advised
                ? await advices.FindAsync(order.Procedure, advised, cancellationToken)
                : null,
            Speaker = SuspensionRules.SpeakerOf(letter.Definition) is { } speaker
                ? letter.Definition.People.Find(speaker)?.Name
                : null,
            Link =
                notice.Suspension is { LiftedAt: null } && SuspensionRules.MayRead(letter.Definition.People, reader)
                    ? links.For(new Link(SuspensionLink.Name, order.Procedure, order.Step, reader.Value))
                    : null,
        };
    }

    private async Task<Letter?> OfDeviationAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await letters.ToPersonWhileRunningAsync(order, cancellationToken);
        var deviation = await records.FindAsync<Deviation>(RecordPaths.Deviation(order.Procedure), cancellationToken);
        if (letter is null || deviation is null)
        {
            return null;
        }

        var preferred = deviation.Prefers is { } id
            ? await candidates.FindAsync(order.Procedure, id, cancellationToken)
            : null;
        return new DeviationLetter(letter) { Deviation = deviation, Prefers = preferred?.Name };
    }
}

/// <summary>A decision as the participation council, the recruiter and the board are told of it.</summary>
public sealed record CouncilLetter : Letter
{
    public CouncilLetter(Letter letter)
        : base(letter) { }

    public required CouncilNotice Notice { get; init; }

    /// <summary>What the council said of whoever is to be appointed; null: nobody is.</summary>
    public CouncilAdvice? Advice { get; init; }

    /// <summary>Name of who answers for the council.</summary>
    public string? Speaker { get; init; }

    /// <summary>Where the reader finds the suspension, to end it or to read along; absent when there is none, or for others.</summary>
    public Uri? Link { get; init; }

    /// <summary>Name of whoever is to be appointed.</summary>
    public string? Candidate => About?.Name;

    public bool IsFollowed => Notice.Suspension is null;

    public string? Verdict => Advice is null ? null : CouncilAdviceTexts.Of(Advice.Verdict, Advice.Right);
}

/// <summary>Why the board sends a recommendation back.</summary>
public sealed record DeviationLetter : Letter
{
    public DeviationLetter(Letter letter)
        : base(letter) { }

    public required Deviation Deviation { get; init; }

    /// <summary>Name of the candidate whom the board puts first; null: nobody.</summary>
    public string? Prefers { get; init; }
}
