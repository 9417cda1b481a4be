using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Timers;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Courses;
using Recruitment.Play.Report;

namespace Recruitment.Play.Fuzz;

/// <summary>
/// The app in this process with a procedure half way, in which every kind of link is out, and with all that a client of
/// the best standing knows: keys, ids, links, a session at the desk. So that what is sent gets as far as it can.
/// </summary>
internal sealed class FuzzedApp : IAsyncDisposable
{
    private const string MasterKey = "fuzz-master-key";

    // They move the clock, and write a copy of everything: with a key they do so however it is asked.
    private static readonly string[] WithoutKey = ["admin/clock", "admin/backup"];

    private readonly RunningApp _app;

    private FuzzedApp(RunningApp app) =>
        (_app, Http) = (
            app,
            new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            {
                BaseAddress = app.Http.BaseAddress,
                Timeout = TimeSpan.FromMinutes(2),
            }
        );

    public HttpClient Http { get; }

    public DateTimeOffset Now => _app.Now;

    public Uri Address => Http.BaseAddress!;

    /// <summary>What the parameters of routes can be, by name.</summary>
    public Dictionary<string, List<string>> Known { get; } = [];

    /// <summary>Names of members of the API's JSON.</summary>
    public IReadOnlyList<string> Members { get; private set; } = [];

    /// <summary>A whole request for a new procedure.</summary>
    public JsonNode Definition { get; private set; } = new JsonObject();

    public string Session { get; private set; } = "";

    public IReadOnlyList<FuzzedRoute> Routes { get; private set; } = [];

    public static async Task<FuzzedApp> StartAsync(string folder)
    {
        var settings = new[] { $"--Keys:Master={MasterKey}" };
        var app = await RunningApp.StartAsync(
            folder,
            new VirtualClock(WholePlay.Start),
            new Disturbance { Settings = settings }
        );
        var fuzzed = new FuzzedApp(app);
        await fuzzed.PlayAsync();
        await fuzzed.LearnApiAsync();
        fuzzed.Routes = fuzzed.ReadRoutes();
        return fuzzed;
    }

    /// <summary>The key that opens a route; null where none may be given.</summary>
    public static string? KeyOf(FuzzedRoute route) => WithoutKey.Contains(route.Pattern) ? null : MasterKey;

    /// <summary>Whether pages of every kind still come.</summary>
    public async Task<bool> IsWellAsync()
    {
        foreach (var path in new[] { "/health", "/vacancies", "/dev/outbox", "/dev/outbox?format=json", "/desk" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("Cookie", Session);
            using var answer = await Http.SendAsync(request);
            if ((int)answer.StatusCode >= 500)
            {
                return false;
            }
        }

        return true;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    private async Task PlayAsync()
    {
        var screen = new Screen(silent: true);
        var expectations = new Expectations(screen);
        var mails = new List<ReceivedMail>();
        await PlayOneAsync("alkwin", _ => mails.Exists(mail => mail.Kind == MailKinds.InterviewInvitation));
        await PlayOneAsync("schoolleiders", _ => true);
        await SignInAsync(mails[0].To);
        Known["token"] = [.. Tokens(mails, "/l/")];
        Known["draft"] = [await DraftAsync()];
        Known["name"] = ["1", "1.eml", "recruitment.css", "recruitment.js"];
        Known["kind"] = [.. mails.Select(mail => mail.Kind).Distinct()];
        Known["language"] = ["nl", "en"];

        async Task PlayOneAsync(string template, Func<ProcedureState, bool> isOver)
        {
            var course = new Course(Template.Read(template), SampleApplicants.Take(12));
            var play = new ProcedurePlay(_app, course, expectations, screen)
            {
                Watch = mail =>
                {
                    mails.Add(mail);
                    return Task.CompletedTask;
                },
            };
            await play.StartAsync(template);
            await play.RunUntilAsync(isOver, WholePlay.Start.AddYears(1));
            var procedure = play.Recruiter.Procedure;
            Add("id", procedure);
            foreach (var instance in new[] { "", "-werving-1" })
            {
                Add("instanceId", procedure + instance);
            }

            var listed = await AskAsync($"/api/procedures/{procedure}/candidates");
            foreach (var candidate in listed["candidates"]!.AsArray())
            {
                Add("candidate", (string)candidate!["id"]!);
            }
        }
    }

    private void Add(string parameter, string value) =>
        (Known.TryGetValue(parameter, out var values) ? values : Known[parameter] = []).Add(value);

    private static IEnumerable<string> Tokens(IEnumerable<ReceivedMail> mails, string under) =>
        mails
            .SelectMany(mail => mail.Links)
            .Where(link => link.AbsolutePath.StartsWith(under, StringComparison.Ordinal))
            .Select(link => link.AbsolutePath[under.Length..])
            .Distinct();

    private async Task<JsonNode> AskAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("x-functions-key", MasterKey);
        using var answer = await Http.SendAsync(request);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private async Task SignInAsync(string address)
    {
        using var asked = await Http.PostAsync("/desk/sign-in", Form(("email", address)));
        await _app.WhenIdleAsync();
        var mails = await new Mailbox(_app.Http).ReadNewAsync();
        var link = mails.Last(mail => mail.Kind == "SignInMail").Links[0];
        using var entered = await Http.PostAsync(link.AbsolutePath, Form());
        Session = entered.Headers.GetValues("Set-Cookie").First().Split(';')[0];
    }

    private async Task<string> DraftAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk/start");
        request.Headers.Add("Cookie", Session);
        using var shown = await Http.SendAsync(request);
        var page = await WebPage.ReadAsync(Http, new Uri(Address, "/desk/start"), shown);
        var form = page.Forms.First(form => form.Names.Contains("from"));
        using var post = new HttpRequestMessage(HttpMethod.Post, "/desk/start")
        {
            Content = Form(("form", form.Value("form")), ("from", form.Options("from")[0])),
        };
        post.Headers.Add("Cookie", Session);
        using var made = await Http.SendAsync(post);
        return made.Headers.Location?.ToString().Split('/', '?')[3] ?? "";
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private async Task LearnApiAsync()
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var api = await AskAsync("/api/openapi.json");
        Learn(api);
        foreach (var (path, _) in api["paths"]!.AsObject())
        {
            var parts = path.Split('/');
            Add(path.Contains("{candidate}", StringComparison.Ordinal) ? "action" : "command", parts[^1]);
        }

        Members = [.. names];
        var file = Path.Combine(AppContext.BaseDirectory, "samples", "alkwin.json");
        Definition = new JsonObject { ["definition"] = JsonNode.Parse(await File.ReadAllTextAsync(file)) };

        void Learn(JsonNode? node)
        {
            if (node is JsonObject members)
            {
                names.UnionWith((members["properties"] as JsonObject ?? []).Select(member => member.Key));
            }

            foreach (var child in Children(node))
            {
                Learn(child);
            }
        }
    }

    private static IEnumerable<JsonNode?> Children(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };

    private List<FuzzedRoute> ReadRoutes() =>
        [
            .. _app
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Select(endpoint => new FuzzedRoute(
                    (endpoint.RoutePattern.RawText ?? "").TrimStart('/'),
                    endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
                ))
                .GroupBy(route => route.Pattern)
                .Select(same => new FuzzedRoute(same.Key, [.. same.SelectMany(route => route.Methods).Distinct()]))
                // Those that end instances come last, so that there are some until then.
                .OrderBy(route => route.Pattern.Contains("runtime/webhooks", StringComparison.Ordinal))
                .ThenBy(route => route.Pattern, StringComparer.Ordinal),
        ];
}
