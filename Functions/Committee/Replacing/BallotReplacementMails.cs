using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Committee.Replacing;

/// <summary>Invites the successor to every open ballot on which the place has a vote.</summary>
public sealed class BallotReplacementMails(BallotRecords ballots) : IReplacementMails
{
    public async Task<IReadOnlyList<MailOrder>> OfAsync(ReplacementCall call, CancellationToken cancellationToken) =>
        [
            .. (await ballots.ListAsync(call.Procedure, cancellationToken))
                .Where(ballot => ballot.ClosedAt is null && ballot.Voters.Contains(VoterOf(call.Successor)))
                .Select(ballot => new MailOrder
                {
                    Procedure = call.Procedure,
                    Kind = nameof(BallotInvitationMail),
                    Recipient = call.Successor.Value,
                    Step = ballot.Id,
                }),
        ];

    /// <summary>Whoever is recruiter votes by one id.</summary>
    private static PersonId VoterOf(PersonId successor) =>
        People.IsRecruiter(successor) ? People.RecruiterId : successor;
}
