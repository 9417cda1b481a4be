using Microsoft.AspNetCore.Http;
using Recruitment.Correspondence.Unreachable;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Applicants.Correcting;

/// <summary>The link with which the recruiter, HR or the organisation corrects the address of somebody who missed mails.</summary>
public sealed class CorrectionLink(
    AddressBook book,
    ContactRecords contacts,
    MissedTitles titles,
    AddressDesk desk,
    ProcedureRecords procedures
) : ILinkPage<CorrectionPage, CorrectionPageModel>
{
    public string Purpose => CorrectionAddress.Purpose;

    public async Task<CorrectionPageModel?> FindAsync(
        Link link,
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var contact = await contacts.FindAsync(link.Procedure, link.Step, cancellationToken);
        var person = await book.FindAsync(link.Procedure, link.Step, cancellationToken);
        if (definition is null || contact is null || person is null || !MayCorrect(link.Holder, definition.People))
        {
            return null;
        }

        return new CorrectionPageModel
        {
            Brand = definition.Organisation.Brand,
            Function = definition.Vacancy.Function,
            Person = person,
            IsOpen = contact.IsOpen,
            CorrectedAt = contact.Corrections is [.., var last] ? last.At : null,
            Missed = contact.IsOpen ? await titles.ReadAsync(link.Procedure, contact, cancellationToken) : [],
        };
    }

    public async Task<LinkAnswer<CorrectionPageModel>> AnswerAsync(
        LinkPost post,
        CorrectionPageModel page,
        CancellationToken cancellationToken
    )
    {
        if (!page.IsOpen)
        {
            return LinkAnswer.Shown(page);
        }

        var correction = new AddressCorrection
        {
            Email = post.Text(CorrectionPageModel.EmailName),
            Reason = post.Text(CorrectionPageModel.ReasonName),
            By = post.Link.Holder,
        };
        var faults = await desk.CorrectAsync(
            post.Link.Procedure,
            post.Link.Step,
            correction,
            post.Client,
            cancellationToken
        );
        if (faults.Count > 0)
        {
            return LinkAnswer.Invalid(
                page with
                {
                    Faults = [.. faults.Select(fault => new FormError(fault.Pointer.Trim('/'), FaultTexts.Of(fault)))],
                    Email = correction.Email,
                    Reason = correction.Reason,
                }
            );
        }

        var now = await FindAsync(post.Link, post.Request, cancellationToken);
        return LinkAnswer.Shown(now ?? page);
    }

    private static bool MayCorrect(string holder, People people) =>
        holder == UnreachableLetters.Organisation
        || new PersonId(holder) == People.RecruiterId
        || people.HrIds.Contains(new PersonId(holder));
}

/// <summary>The page on which an address is corrected.</summary>
public sealed record CorrectionPageModel
{
    public const string EmailName = "email";
    public const string ReasonName = "reason";

    public required Brand Brand { get; init; }
    public required string Function { get; init; }

    /// <summary>Whose address it is, with the address as it is now.</summary>
    public required ContactPerson Person { get; init; }

    /// <summary>Whether mails still wait for another address.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>What they missed; empty once that was sent.</summary>
    public required IReadOnlyList<MissedTitle> Missed { get; init; }

    public IReadOnlyList<FormError> Faults { get; init; } = [];

    /// <summary>What was posted and refused.</summary>
    public string? Email { get; init; }
    public string? Reason { get; init; }

    /// <summary>When it was corrected last.</summary>
    public DateTimeOffset? CorrectedAt { get; init; }
}
