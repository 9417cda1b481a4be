using Microsoft.AspNetCore.Components;
using Recruitment.Candidates.OwnPage;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Procedures.Definition;
using Recruitment.Records;

namespace Recruitment.Candidates.Outcomes;

/// <summary>Reads what mails to or about candidates tell, and addresses them.</summary>
public sealed class CandidateLetters(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    LinkBuilder links,
    MailBody body
)
{
    /// <summary>
    /// The letter about the candidate that the order is about, else about its recipient; null when the candidate or
    /// the procedure has been erased.
    /// </summary>
    public async Task<CandidateLetter?> FindAsync(
        MailOrder order,
        CancellationToken cancellationToken
    )
    {
        var id = order.About ?? new CandidateId(order.Recipient);
        var candidate = await candidates.FindAsync(order.Procedure, id, cancellationToken);
        var procedure = await procedures.FindAsync(order.Procedure, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(order.Procedure, cancellationToken);
        return candidate is null || procedure is null || definition is null
            ? null
            : new CandidateLetter
            {
                Candidate = candidate,
                Procedure = procedure,
                Definition = definition,
                OwnPage = links.For(
                    new Link(CandidateLink.Name, order.Procedure, "", candidate.Id.Value)
                ),
            };
    }

    /// <summary>A mail to the candidate; the body's <c>Model</c> is the letter.</summary>
    public Task<MailDraft> ToCandidateAsync<TBody>(CandidateLetter letter)
        where TBody : IComponent =>
        DraftAsync<TBody>(letter, letter.Definition, letter.Candidate.Name, letter.Candidate.Email);

    /// <summary>A mail to the recruiter.</summary>
    public Task<MailDraft> ToRecruiterAsync<TBody>(object model, ProcedureDefinition definition)
        where TBody : IComponent =>
        DraftAsync<TBody>(
            model,
            definition,
            definition.People.Recruiter.Name,
            definition.People.Recruiter.Email
        );

    /// <summary>A mail to anybody about a procedure.</summary>
    public async Task<MailDraft> DraftAsync<TBody>(
        object model,
        ProcedureDefinition definition,
        string name,
        string address
    )
        where TBody : IComponent =>
        new()
        {
            ToName = name,
            ToAddress = address,
            FromName = definition.Organisation.Name,
            ReplyTo = definition.Organisation.ReplyTo,
            Html = await body.RenderAsync<TBody>(model),
        };
}
