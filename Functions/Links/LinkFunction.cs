using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Recruitment.Html;
using Recruitment.Limits;

namespace Recruitment.Links;

/// <summary>
/// Answers every link in every mail. GET and HEAD show and change nothing; POST decides. What a link means is up to
/// the <see cref="ILinkHandler"/> of its purpose.
/// </summary>
public sealed partial class LinkFunction(
    LinkProtector protector,
    IEnumerable<ILinkHandler> handlers,
    IEnumerable<IEndedLinks> ended,
    ILinkLanguage language,
    Pages pages,
    FormLimits limits,
    ILogger<LinkFunction> logger
)
{
    private readonly Dictionary<string, ILinkHandler> _handlers = handlers.ToDictionary(
        handler => handler.Purpose,
        StringComparer.Ordinal
    );

    [Function(nameof(LinkFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "l/{token}")] HttpRequest request,
        string token,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        ReaderLanguage.Use(RequestLanguage.Preferred(request, otherwise: "nl"));
        if (!protector.TryRead(token, out var link) || await HasEndedAsync(link, cancellationToken))
        {
            return limits.TakeUnknownLink(request) is { } patience
                ? await TooManyAsync(request, patience)
                : await UnknownAsync(request);
        }

        if (await language.OfAsync(link, cancellationToken) is { } known)
        {
            ReaderLanguage.Use(known);
        }

        if (!_handlers.TryGetValue(link.Purpose, out var handler))
        {
            UnknownPurpose(logger, link.Purpose, link.Procedure.Value);
            return await UnknownAsync(request);
        }

        if (!HttpMethods.IsPost(request.Method))
        {
            return Answer(request, await handler.GetAsync(link, request, cancellationToken));
        }

        if (limits.TakeForm(request) is { } wait)
        {
            return await TooManyAsync(request, wait);
        }

        var refusal = await PostedForm.RefusalAsync(
            request,
            ILinkHandler.BytesOfText,
            cancellationToken,
            handler.MaxFileBytes
        );
        return refusal is { } status
            ? await pages.PrivateAsync<RefusedFormPage>(new RefusedFormModel(status, handler.MaxFileBytes > 0), status)
            : await handler.PostAsync(link, request, client, cancellationToken);
    }

    private async Task<bool> HasEndedAsync(Link link, CancellationToken cancellationToken)
    {
        foreach (var known in ended)
        {
            if (await known.HasEndedAsync(link, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<IResult> TooManyAsync(HttpRequest request, TimeSpan wait)
    {
        const int Status = StatusCodes.Status429TooManyRequests;
        var model = new RefusedFormModel(Status, HasFiles: false) { Minutes = TooMany.Minutes(wait) };
        return TooMany.Until(wait, Answer(request, await pages.PrivateAsync<RefusedFormPage>(model, Status)));
    }

    private async Task<IResult> UnknownAsync(HttpRequest request) => Answer(request, await pages.UnknownLinkAsync());

    private static IResult Answer(HttpRequest request, IResult result) =>
        HttpMethods.IsHead(request.Method) ? new BodilessResult(result) : result;

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "A link of procedure {Procedure} has the purpose {Purpose}, which nothing answers"
    )]
    private static partial void UnknownPurpose(ILogger logger, string purpose, string procedure);
}

/// <summary>A form that could not be read.</summary>
/// <param name="Status">HTTP status: 413 too large, 415 not a form, 400 malformed, 429 too many.</param>
/// <param name="HasFiles">Files can be sent with it.</param>
public sealed record RefusedFormModel(int Status, bool HasFiles)
{
    public bool TooLarge => Status == 413;

    /// <summary>How long to wait, when too many came from the same network; else null.</summary>
    public int? Minutes { get; init; }
}

/// <summary>The headers of a result without its body, for HEAD.</summary>
internal sealed class BodilessResult(IResult result) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = httpContext.Response.Body;
        httpContext.Response.Body = Stream.Null;
        try
        {
            await result.ExecuteAsync(httpContext);
        }
        finally
        {
            httpContext.Response.Body = body;
        }
    }
}
