using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Links;

namespace Recruitment.Tests.Links;

/// <summary>Answers with the link that it was given, and with what was posted.</summary>
internal sealed class EchoLink : ILinkHandler
{
    public const string Name = "echo";

    public string Purpose => Name;

    public Task<IResult> GetAsync(Link link, HttpRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Results.Json(link));

    public Task<IResult> PostAsync(
        Link link,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    ) => Task.FromResult(Results.Text($"{link.Holder}: {request.Form["choice"]}"));
}
