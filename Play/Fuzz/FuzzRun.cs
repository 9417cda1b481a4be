using System.Collections.Concurrent;
using Recruitment.Play.Report;

namespace Recruitment.Play.Fuzz;

/// <summary>Sends so many requests to every route, and looks at every answer.</summary>
/// <param name="requests">To each route.</param>
/// <param name="seed">Makes the same requests again.</param>
internal sealed class FuzzRun(int requests, int seed, Screen screen)
{
    private const int AtOnce = 4;
    private const int Shown = 300;

    private readonly ConcurrentQueue<FuzzFinding> _findings = [];
    private readonly ConcurrentDictionary<int, int> _statuses = [];

    /// <param name="folder">Of the app's data.</param>
    /// <param name="only">Only routes with this in their pattern.</param>
    public async Task<FuzzResult> RunAsync(string folder, string only = "")
    {
        await using var app = await FuzzedApp.StartAsync(folder);
        var routes = app.Routes.Where(route => route.Pattern.Contains(only, StringComparison.Ordinal)).ToList();
        var number = 0;
        foreach (var route in routes)
        {
            var maker = new FuzzedRequests(app, route, seed);
            await maker.LearnAsync();
            await Parallel.ForAsync(
                0,
                requests,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                async (one, _) => await SendAsync(app, route, maker, one)
            );
            screen.Event(
                app.Now,
                $"{++number}/{routes.Count} {route.Pattern}: {_findings.Count(f => f.Route == route.Pattern)} findings"
            );
        }

        if (!await app.IsWellAsync())
        {
            _findings.Enqueue(
                new FuzzFinding(FuzzFault.ServerError, "*", requests, "afterwards", "A page does not come any more.")
            );
        }

        return new FuzzResult(seed, routes.Count, _statuses.Values.Sum(), _statuses, [.. _findings]);
    }

    private async Task SendAsync(FuzzedApp app, FuzzedRoute route, FuzzedRequests maker, int number)
    {
        using var request = maker.Make(number);
        try
        {
            using var answer = await app.Http.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            _statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, before) => before + 1);
            foreach (var fault in AnswerCheck.FaultsOf(answer, body, app.Address))
            {
                Find(fault, $"{(int)answer.StatusCode} {answer.Headers.Location} {body}");
            }
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or IOException)
        {
            Find(FuzzFault.NoAnswer, fault.Message);
        }

        void Find(FuzzFault fault, string answer) =>
            _findings.Enqueue(
                new FuzzFinding(
                    fault,
                    route.Pattern,
                    number,
                    $"{request.Method} {request.RequestUri?.PathAndQuery}",
                    answer.Length > Shown ? answer[..Shown] : answer
                )
            );
    }
}
