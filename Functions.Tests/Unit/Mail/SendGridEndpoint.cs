using System.Net;
using System.Text.Json.Nodes;
using Recruitment.Play.App;

namespace Recruitment.Tests.Mail;

/// <summary>A server on this machine in SendGrid's place: keeps the requests, answers with one status.</summary>
internal sealed class SendGridEndpoint : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;
    private readonly HttpStatusCode _answer;

    public SendGridEndpoint(HttpStatusCode answer)
    {
        _answer = answer;
        Address = $"http://127.0.0.1:{FreePort.Find()}";
        _listener.Prefixes.Add($"{Address}/");
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address { get; }

    public List<(string Method, string Path, string? Authorization, JsonNode? Body)> Requests { get; } = [];

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                await AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var request = context.Request;
        Requests.Add(
            (
                request.HttpMethod,
                request.RawUrl!,
                request.Headers["Authorization"],
                await JsonNode.ParseAsync(request.InputStream)
            )
        );
        context.Response.StatusCode = (int)_answer;
        context.Response.Headers["X-Message-Id"] = "message-1";
        context.Response.Close("""{"errors":[]}"""u8.ToArray(), willBlock: false);
    }
}
