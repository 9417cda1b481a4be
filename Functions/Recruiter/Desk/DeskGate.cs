using Microsoft.AspNetCore.Http;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Desk.SignIn;

namespace Recruitment.Recruiter.Desk;

/// <summary>
/// Stands before every page of the desk: it knows who visits and what is theirs. Who is not signed in is sent to the
/// sign-in; a procedure of others is a page that there is not; a form from another site is refused.
/// </summary>
public sealed class DeskGate(
    DeskVisitors visitors,
    DeskPeople people,
    DeskForms forms,
    ProcedureRecords procedures,
    DeskOffice office,
    Pages pages
)
{
    /// <summary>A page for everybody who comes to the desk, in the language of their browser.</summary>
    /// <param name="answerAsync">A form that was posted has been read.</param>
    /// <param name="mostBytes">Of a form; a larger one is refused.</param>
    public Task<IResult> AdmitAsync(
        HttpRequest request,
        Func<DeskVisitor, Task<IResult>> answerAsync,
        CancellationToken cancellationToken,
        long mostBytes = ILinkHandler.BytesOfText
    ) =>
        OpenAsync(
            request,
            async visitor =>
                !await people.IsKnownAsync(visitor.Address, cancellationToken)
                    ? await pages.PrivateAsync<UnknownVisitorPage>(visitor, StatusCodes.Status403Forbidden)
                    : await RefusalAsync(request, visitor, mostBytes, 0, cancellationToken)
                        ?? await answerAsync(visitor),
            cancellationToken
        );

    /// <summary>A page about one procedure, in the language of the visitor's browser.</summary>
    /// <param name="id">As the address has it.</param>
    /// <param name="answerAsync">A form that was posted has been read.</param>
    /// <param name="mostBytes">Of the texts of a form; a larger one is refused.</param>
    /// <param name="mostFileBytes">Of each file that is kept of a form; 0: it has none.</param>
    public Task<IResult> AdmitAsync(
        HttpRequest request,
        string id,
        Func<ProcedurePlace, Task<IResult>> answerAsync,
        CancellationToken cancellationToken,
        long mostBytes = ILinkHandler.BytesOfText,
        long mostFileBytes = 0
    ) =>
        OpenAsync(
            request,
            async visitor =>
            {
                if (await FindAsync(visitor, id, cancellationToken) is not { } procedure)
                {
                    return await pages.PrivateAsync<NotYoursPage>(visitor, StatusCodes.Status404NotFound);
                }

                if (await RefusalAsync(request, visitor, mostBytes, mostFileBytes, cancellationToken) is { } refusal)
                {
                    return refusal;
                }

                return await answerAsync(
                    new ProcedurePlace(
                        visitor,
                        HttpMethods.IsPost(request.Method)
                            ? await office.EnterAsync(visitor, procedure, cancellationToken)
                            : procedure
                    )
                );
            },
            cancellationToken
        );

    /// <summary>For signing out: also of who comes to the desk no more.</summary>
    internal Task<IResult> ReleaseAsync(
        HttpRequest request,
        Func<DeskVisitor, Task<IResult>> answerAsync,
        CancellationToken cancellationToken
    ) =>
        OpenAsync(
            request,
            async visitor =>
                await RefusalAsync(request, visitor, ILinkHandler.BytesOfText, 0, cancellationToken)
                ?? await answerAsync(visitor),
            cancellationToken
        );

    private async Task<IResult> OpenAsync(
        HttpRequest request,
        Func<DeskVisitor, Task<IResult>> answerAsync,
        CancellationToken cancellationToken
    )
    {
        ReaderLanguage.Use(RequestLanguage.Preferred(request, otherwise: "nl"));
        if (await visitors.FindAsync(request, cancellationToken) is { } visitor)
        {
            return await answerAsync(visitor);
        }

        var path = HttpMethods.IsGet(request.Method) ? request.Path.ToString() : DeskAddresses.Home;
        // The sign-in may stand in no frame: it would stay blank. What is framed lies below the page that frames it.
        return request.Headers["Sec-Fetch-Dest"] == "iframe"
            ? await pages.FramedAsync<SessionOverPage>(
                DeskAddresses.SignInFor(path[..path.LastIndexOf('/')]),
                StatusCodes.Status403Forbidden
            )
            : new SeeOther(DeskAddresses.SignInFor(path));
    }

    private async Task<DeskProcedure?> FindAsync(DeskVisitor visitor, string id, CancellationToken cancellationToken)
    {
        var procedure = new ProcedureId(id);
        return
            Identifier.IsValid(id)
            && await procedures.FindDefinitionAsync(procedure, cancellationToken) is { } definition
            && await procedures.FindAsync(procedure, cancellationToken) is { ErasedAt: null } found
            ? visitor.In(found, definition)
            : null;
    }

    /// <summary>Why a form is not taken, as a page; null when it is, or when none was posted.</summary>
    private async Task<IResult?> RefusalAsync(
        HttpRequest request,
        DeskVisitor visitor,
        long mostBytes,
        long mostFileBytes,
        CancellationToken cancellationToken
    ) =>
        HttpMethods.IsPost(request.Method)
        && await forms.RefusalAsync(request, visitor, mostBytes, mostFileBytes, cancellationToken) is { } status
            ? await pages.PrivateAsync<RefusedPage>(new RefusedDeskForm(visitor, status), status)
            : null;
}
