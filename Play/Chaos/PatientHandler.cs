using System.Diagnostics;

namespace Recruitment.Play.Chaos;

/// <summary>Asks again as long as nobody answers, as people reload a page. What changes something is sent once.</summary>
internal sealed class PatientHandler(TimeSpan patience) : DelegatingHandler(new SocketsHttpHandler())
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(100);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                var answer = await base.SendAsync(request, cancellationToken);
                await answer.Content.LoadIntoBufferAsync(cancellationToken);
                return answer;
            }
            catch (Exception fault)
                when (fault is HttpRequestException or IOException
                    && request.Method == HttpMethod.Get
                    && waiting.Elapsed < patience
                )
            {
                await Task.Delay(BetweenAttempts, cancellationToken);
            }
        }
    }
}
