using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Files;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>The link of human resources, or the recruiter, to look at a candidate's documents and to decide.</summary>
public sealed class CheckLink(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    CheckRecords checks,
    FileStore files,
    TimeProvider clock
) : ILinkPage<CheckPage, CheckPageModel>
{
    public const string Name = "checks";

    /// <summary>The form's fields, and what the answer can be.</summary>
    public const string AnswerField = "answer";
    public const string ReasonField = "reason";
    public const string Confirm = "confirm";
    public const string Return = "return";
    public const string Refuse = "refuse";

    /// <summary>Says in the address which document to show: the name of its field.</summary>
    public const string DocumentParameter = "document";

    /// <summary>Characters in a reason at most.</summary>
    public const int MaxCharacters = 2000;

    public string Purpose => Name;

    public async Task<CheckPageModel?> FindAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        var id = new CandidateId(link.About);
        var holder = new PersonId(link.Holder);
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        return
            definition?.People is { } people
            && (holder == People.RecruiterId || people.HrIds.Contains(holder))
            && await candidates.FindAsync(link.Procedure, id, cancellationToken) is { } candidate
            && await checks.FindAsync(link.Procedure, id, cancellationToken) is { } found
            ? new CheckPageModel
            {
                Definition = definition,
                Candidate = candidate,
                Checks = found,
                Address = request.Path,
                IsOpen = found.Outcome is null && found.IsComplete() && procedure?.IsAt(link.Step) == true,
            }
            : null;
    }

    /// <summary>The document that the address asks for, if it is there (still).</summary>
    public async Task<IResult?> InsteadAsync(
        CheckPageModel page,
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var asked = request.Query[DocumentParameter].ToString();
        var blob = page
            .Checks.Documents.Where(document => DocumentsLink.FieldOf(document.Key) == asked)
            .Select(document => document.Value.BlobName)
            .FirstOrDefault();
        return blob is not null && await files.FindAsync(blob, cancellationToken) is { } content
            ? new PrivateFileResult(content, MediaTypeNames.Application.Pdf, $"{asked}.pdf")
            : null;
    }

    public async Task<LinkAnswer<CheckPageModel>> AnswerAsync(
        LinkPost post,
        CheckPageModel page,
        CancellationToken cancellationToken
    )
    {
        if (!page.IsOpen)
        {
            return LinkAnswer.TooLate(page);
        }

        var (choice, reason) = (post.Text(AnswerField), post.Text(ReasonField));
        if (FaultOf(choice, reason) is { } fault)
        {
            return LinkAnswer.Invalid(page with { Choice = choice, Reason = reason, Faults = [fault] });
        }

        await DecideAsync(post.Link, page.Checks, choice, reason, cancellationToken);
        return LinkAnswer.Recorded<CheckPageModel>(
            choice switch
            {
                Confirm => "ChecksConfirmed",
                Return => "ChecksReturned",
                _ => "ChecksRefused",
            }
        );
    }

    private async Task DecideAsync(
        Link link,
        CandidateChecks before,
        string choice,
        string reason,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        await checks.PutAsync(
            link.Procedure,
            before.Candidate,
            found =>
                choice switch
                {
                    Confirm => CheckRules.Confirm(found ?? before, new PersonId(link.Holder), now),
                    Return => CheckRules.Return(found ?? before, reason),
                    _ => CheckRules.Refuse(found ?? before, CheckOutcome.Refused, reason, now),
                },
            cancellationToken
        );
        if (choice == Return)
        {
            foreach (var blob in before.Documents.Values.Select(d => d.BlobName).OfType<string>())
            {
                await files.DeleteAsync(blob, cancellationToken);
            }
        }
    }

    private static FormError? FaultOf(string choice, string reason) =>
        choice switch
        {
            not (Confirm or Return or Refuse) => new(Confirm, CheckTexts.Resources["NothingChosen"]),
            Return or Refuse when reason.Length == 0 => new(ReasonField, CheckTexts.Resources["ReasonMissing"]),
            _ when reason.Length > MaxCharacters => new(
                ReasonField,
                CheckTexts.Resources.With("ReasonTooLong", MaxCharacters)
            ),
            _ => null,
        };
}

/// <summary>The page on which somebody looks at a candidate's documents and decides.</summary>
public sealed record CheckPageModel
{
    public required ProcedureDefinition Definition { get; init; }
    public required Candidate Candidate { get; init; }
    public required CandidateChecks Checks { get; init; }

    /// <summary>The page's own address, for the documents.</summary>
    public required string Address { get; init; }

    /// <summary>Whether a decision can be made: everything is there, and nobody decided.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>What was posted and refused, and what was wrong with it.</summary>
    public string Choice { get; init; } = "";
    public string Reason { get; init; } = "";
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    public string Sector => Definition.Vacancy.Sector;
}
