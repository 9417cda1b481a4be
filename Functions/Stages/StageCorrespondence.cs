using Microsoft.AspNetCore.Components;
using Recruitment.Candidates;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages;

/// <summary>Looks up whom an order's mail goes to, and makes the draft of it.</summary>
public sealed class StageCorrespondence(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    MailBody body
)
{
    /// <summary>Null when the candidate or the procedure has been erased.</summary>
    public async Task<Addressee?> CandidateAsync(
        MailOrder order,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.FindDefinitionAsync(order.Procedure, cancellationToken);
        var candidate = await candidates.FindAsync(
            order.Procedure,
            new CandidateId(order.Recipient),
            cancellationToken
        );
        return definition is null || candidate is null
            ? null
            : new Addressee(definition, candidate.Name, candidate.Email, candidate);
    }

    /// <summary>Null when there is no such person, or when the procedure has been erased.</summary>
    public async Task<Addressee?> PersonAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var definition = await procedures.FindDefinitionAsync(order.Procedure, cancellationToken);
        return definition?.People.Find(new PersonId(order.Recipient)) is { } person
            ? new Addressee(definition, person.Name, person.Email)
            : null;
    }

    /// <summary>The candidate that the mail is about, for a mail to somebody else; null when erased.</summary>
    public async Task<Candidate?> AboutAsync(
        MailOrder order,
        CancellationToken cancellationToken
    ) =>
        order.About is { } about
            ? await candidates.FindAsync(order.Procedure, about, cancellationToken)
            : null;

    public async Task<MailDraft> DraftAsync<TBody>(Addressee to, object model)
        where TBody : IComponent =>
        new()
        {
            ToName = to.Name,
            ToAddress = to.Address,
            FromName = to.Definition.Organisation.Name,
            ReplyTo = to.Definition.Organisation.ReplyTo,
            Html = await body.RenderAsync<TBody>(model),
        };
}
