using Microsoft.AspNetCore.Http;
using Recruitment.Applicants.Applying;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Applicants.Correcting;

/// <summary>The link, mailed to a new address of a candidate, that confirms it.</summary>
public sealed class NewAddressLink(
    CandidateRecords candidates,
    Vacancies vacancies,
    NewAddresses addresses,
    TimeProvider clock
) : ILinkPage<NewAddressPage, NewAddressModel>
{
    public const string Name = "new-address";

    public string Purpose => Name;

    public async Task<NewAddressModel?> FindAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        var candidate = await candidates.FindAsync(link.Procedure, new CandidateId(link.Holder), cancellationToken);
        var vacancy = await vacancies.FindAsync(link.Procedure, cancellationToken);
        if (candidate is null || vacancy is null)
        {
            return null;
        }

        // A link of an earlier request shows no address: whoever reads that mail may be somebody else.
        var change = candidate.NewEmail is { } asked && asked.Id == link.Step ? asked : null;
        return new NewAddressModel
        {
            Vacancy = vacancy,
            Candidate = candidate,
            Change = change,
            State =
                change?.ConfirmedAt is not null ? NewAddressState.Confirmed
                : change?.IsPending(clock.GetUtcNow()) == true && !candidate.Status.IsFinal ? NewAddressState.Pending
                : NewAddressState.Over,
        };
    }

    public async Task<LinkAnswer<NewAddressModel>> AnswerAsync(
        LinkPost post,
        NewAddressModel page,
        CancellationToken cancellationToken
    )
    {
        if (page is not { State: NewAddressState.Pending, Change: { } change })
        {
            return page.State == NewAddressState.Over ? LinkAnswer.TooLate(page) : LinkAnswer.Shown(page);
        }

        return await addresses.ConfirmAsync(page.Candidate, change, post.Client, cancellationToken)
            ? LinkAnswer.Shown(page with { State = NewAddressState.Confirmed })
            : LinkAnswer.Invalid(page with { State = NewAddressState.Taken });
    }
}

/// <summary>The page on which a new address is confirmed.</summary>
public sealed record NewAddressModel
{
    public required PublishedVacancy Vacancy { get; init; }
    public required Candidate Candidate { get; init; }

    /// <summary>Null: the link is of an earlier request.</summary>
    public AddressChange? Change { get; init; }
    public required NewAddressState State { get; init; }
    public Brand Brand => Vacancy.Definition.Organisation.Brand;
    public SubjectWords Words => Vacancy.Definition.Words;
}

public enum NewAddressState
{
    Pending,
    Confirmed,

    /// <summary>Another application has this address.</summary>
    Taken,
    Over,
}
