using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Primitives;
using Recruitment.Candidates.References;
using Recruitment.Links;
using Recruitment.Records;

namespace Recruitment.Recruiter.Acting;

/// <summary>
/// The pages on which candidates are asked something, for who answers in a candidate's place: their form is read from the
/// page itself, and an answer is posted to it as a browser would.
/// </summary>
public sealed class CandidateQuestions(IEnumerable<ILinkHandler> pages, ReferenceRecords references)
{
    /// <summary>Who may be asked in the place of a referee who does not answer.</summary>
    public const string AnotherReferee = "another-referee";

    private readonly IReadOnlyList<ILinkHandler> _pages = [.. pages.Where(page => page.AsksCandidate)];

    /// <summary>The words for what can be asked.</summary>
    public IReadOnlyList<string> Purposes => [.. _pages.Select(page => page.Purpose)];

    /// <summary>The link that the candidate was sent; about referees the one of the first who does not answer.</summary>
    /// <param name="step">The stage's step in which it is asked.</param>
    public async Task<Link> LinkAsync(
        string question,
        ProcedureId procedure,
        string step,
        CandidateId candidate,
        CancellationToken cancellationToken
    )
    {
        var link = new Link(question, procedure, step, candidate.Value);
        return
            question == AnotherReferee
            && (await references.FindAsync(procedure, candidate, cancellationToken))?.Unfilled is { } silent
            ? link with
            {
                About = Referee.IdOf(silent.Ordinal),
            }
            : link;
    }

    /// <summary>The page as the candidate sees it; null when it is not asked of them.</summary>
    public async Task<IHtmlDocument?> FindAsync(Link link, CancellationToken cancellationToken)
    {
        await using var shown = new MemoryStream();
        var context = Context(HttpMethods.Get, shown);
        var result = await PageOf(link).GetAsync(link, context.Request, cancellationToken);
        var document = await ShowAsync(result, context, shown, cancellationToken);
        return context.Response.StatusCode == StatusCodes.Status404NotFound ? null : document;
    }

    /// <summary>Posts the fields as the page's own form would, and answers its status and what it says of them.</summary>
    public async Task<(HttpStatusCode Status, string Said)> PostAsync(
        Link link,
        IReadOnlyList<AnswerField> fields,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        await using var shown = new MemoryStream();
        var context = Context(HttpMethods.Post, shown);
        context.Request.Form = new FormCollection(
            fields
                .GroupBy(field => field.Name)
                .ToDictionary(field => field.Key, field => new StringValues([.. field.Select(f => f.Value)]))
        );
        var result = await PageOf(link).PostAsync(link, context.Request, client, cancellationToken);
        var document = await ShowAsync(result, context, shown, cancellationToken);
        var notices = document.QuerySelectorAll(".notice p, .error-summary li").Select(p => p.TextContent.Trim());
        return ((HttpStatusCode)context.Response.StatusCode, string.Join(' ', notices.Distinct()));
    }

    private ILinkHandler PageOf(Link link) => _pages.First(page => page.Purpose == link.Purpose);

    private static DefaultHttpContext Context(string method, Stream shown)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Response.Body = shown;
        return context;
    }

    private static async Task<IHtmlDocument> ShowAsync(
        IResult result,
        HttpContext context,
        MemoryStream shown,
        CancellationToken cancellationToken
    )
    {
        await result.ExecuteAsync(context);
        shown.Position = 0;
        return await new HtmlParser().ParseDocumentAsync(shown, cancellationToken);
    }
}
