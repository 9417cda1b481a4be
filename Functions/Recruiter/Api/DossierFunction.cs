using Microsoft.AspNetCore.Http;
using Recruitment.Files;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Dossier;

namespace Recruitment.Recruiter.Api;

/// <summary>Gives the dossier of a procedure, also after its data were erased.</summary>
public sealed class DossierFunction(ProcedureRecords procedures, Dossiers dossiers)
{
    [Function(nameof(DossierFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/procedures/{id}/dossier")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    )
    {
        RequestLanguage.Use(request);
        if (
            !Identifier.IsValid(id)
            || await procedures.FindAsync(new ProcedureId(id), cancellationToken) is not { } procedure
        )
        {
            return Problem.UnknownProcedure(id);
        }

        var dossier = await dossiers.WriteAsync(procedure, cancellationToken);
        return new PrivateFileResult(dossier, "application/zip", $"dossier-{id}.zip");
    }
}
