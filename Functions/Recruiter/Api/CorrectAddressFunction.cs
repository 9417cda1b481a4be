using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Correcting;
using Recruitment.Correspondence.Unreachable;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Api;

/// <summary>
/// Corrects the address of a contact with an <see cref="AddressCorrection"/>: a candidate, a referee
/// (<c>{candidate}-referee-1</c>) or a person of the organisation (<c>committee-3</c>). What was missed is sent to the new
/// address, and the task is closed. Answers 202 with the status of the procedure.
/// </summary>
public sealed class CorrectAddressFunction(
    ProcedureRecords procedures,
    AddressBook book,
    AddressDesk desk,
    ProcedureStatusReader statuses
)
{
    [Function(nameof(CorrectAddressFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/procedures/{id}/contacts/{contact}/correct")]
            HttpRequest request,
        string id,
        string contact,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        RequestLanguage.Use(request);
        var procedure = new ProcedureId(id);
        if (!Identifier.IsValid(id) || await procedures.FindAsync(procedure, cancellationToken) is null)
        {
            return Problem.UnknownProcedure(id);
        }

        if (await book.FindAsync(procedure, contact, cancellationToken) is null)
        {
            return Problem.Of("UnknownContact", StatusCodes.Status404NotFound, contact);
        }

        return await RequestChange.MakeAsync<AddressCorrection>(
                request,
                correction => desk.CorrectAsync(procedure, contact, correction, client, cancellationToken),
                cancellationToken
            ) ?? await statuses.AcceptedAsync(procedure, cancellationToken);
    }
}
