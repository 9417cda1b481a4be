using Recruitment.Committee;
using Recruitment.Correspondence;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Authorisation;

/// <summary>Tells the recruiter what the approvers answered.</summary>
public sealed class AuthorisationLetters(Letters letters, ApproversAnswers answers) : IMails
{
    public IEnumerable<IMail> Mails =>
        [letters.Mail<AuthorisedMail>(WriteAsync), letters.Mail<NotAuthorisedMail>(WriteAsync)];

    private async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken)
    {
        if (await letters.ToPersonWhileRunningAsync(order, cancellationToken) is not { } letter)
        {
            return null;
        }

        var (ballot, votes, verdict) = await answers.ReadAsync(order.Procedure, order.Step, cancellationToken);
        return new AuthorisationLetter(letter)
        {
            Verdict = verdict,
            Answers =
            [
                .. ballot.Voters.Select(voter =>
                {
                    var vote = votes.FirstOrDefault(v => v.Voter == voter);
                    var name = letter.Definition.People.Find(voter)?.Name ?? voter.Value;
                    return new ApproverAnswer(name, vote?.Choice, vote?.Reason);
                }),
            ],
        };
    }
}

/// <summary>What the approvers answered, by name.</summary>
public sealed record AuthorisationLetter : Letter
{
    public AuthorisationLetter(Letter letter)
        : base(letter) { }

    public required AuthorisationVerdict Verdict { get; init; }

    public required IReadOnlyList<ApproverAnswer> Answers { get; init; }

    public IEnumerable<ApproverAnswer> Approved =>
        Answers.Where(answer => answer.Choice == AuthorisationChoice.Approve);

    public IEnumerable<ApproverAnswer> Refused => Answers.Where(answer => answer.Choice == AuthorisationChoice.Refuse);

    public IEnumerable<ApproverAnswer> Silent => Answers.Where(answer => answer.Choice is null);
}

/// <summary>What one approver answered.</summary>
/// <param name="Choice">An <see cref="AuthorisationChoice"/>; null: none.</param>
public sealed record ApproverAnswer(string Name, string? Choice, string? Reason);

/// <summary>Reads what the approvers answered.</summary>
public sealed class ApproversAnswers(BallotRecords ballots, ProcedureRecords procedures)
{
    /// <param name="step">The stage with its round.</param>
    public async Task<(Ballot Ballot, IReadOnlyList<Vote> Votes, AuthorisationVerdict Verdict)> ReadAsync(
        ProcedureId procedure,
        string step,
        CancellationToken cancellationToken
    )
    {
        var id = $"{step}-{AuthorisationOrchestration.Question}";
        var ballot = await ballots.GetAsync(procedure, id, cancellationToken);
        var votes = await ballots.VotesAsync(procedure, id, cancellationToken);
        var definition = await procedures.GetDefinitionAsync(procedure, cancellationToken);
        var needed = definition.Stages.First(stage => stage.Id == ballot.Stage).Approvals;
        return (ballot, votes, AuthorisationRules.Decide(votes, needed, ballot.Voters.Count));
    }
}
