using Microsoft.AspNetCore.Components;
using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Stages.Authorisation;

/// <summary>Tells the recruiter what the approvers answered. The text is <typeparamref name="TBody"/>.</summary>
public abstract class AuthorisationMail<TBody>(Letters letters, ApproversAnswers answers) : LetterMail<TBody>(letters)
    where TBody : IComponent
{
    protected sealed override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken)
    {
        if (await base.WriteAsync(order, cancellationToken) is not { } letter)
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
