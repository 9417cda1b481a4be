using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Recruitment.Embedded.Hosting;
using Recruitment.Play.App;
using Recruitment.Tests.Embedded.Http;

namespace Recruitment.Tests.Embedded.Timers;

public sealed class ClockEndpointTests : IDisposable
{
    private const string MasterKey = "master";

    private static readonly DateTimeOffset Start = new(2027, 1, 4, 7, 30, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("recruitment-").FullName;

    public void Dispose() => DataFolders.Delete(_folder);

    [Fact]
    public async Task A_clock_that_stands_moves_when_told_past_everything_that_is_due()
    {
        HourlyFunction.Runs.Clear();
        await using var app = await StartAsync();

        var before = await ReadAsync(await app.Client.SendAsync(Ask(HttpMethod.Get)));
        var after = await ReadAsync(await app.Client.SendAsync(Ask(HttpMethod.Post, Start.AddHours(2))));

        Assert.Equal((Start, Start.AddMinutes(30)), before);
        Assert.Equal((Start.AddHours(2), Start.AddMinutes(150)), after);
        Assert.Equal([Start.AddMinutes(30), Start.AddMinutes(90)], HourlyFunction.Runs);
    }

    [Fact]
    public async Task The_same_data_goes_on_where_the_clock_stood()
    {
        await using (var first = await StartAsync())
        {
            await ReadAsync(await first.Client.SendAsync(Ask(HttpMethod.Post, Start.AddMinutes(20))));
        }

        await using var second = await StartAsync();

        var (now, _) = await ReadAsync(await second.Client.SendAsync(Ask(HttpMethod.Get)));
        Assert.Equal(Start.AddMinutes(20), now);
    }

    [Fact]
    public async Task It_never_moves_back()
    {
        await using var app = await StartAsync();
        var (now, _) = await ReadAsync(await app.Client.SendAsync(Ask(HttpMethod.Post, Start.AddDays(-1))));
        Assert.Equal(Start, now);
    }

    [Theory]
    [InlineData("""{"to":"tomorrow"}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task What_is_no_moment_is_refused(string body)
    {
        await using var app = await StartAsync();
        var request = Ask(HttpMethod.Post);
        request.Content = new StringContent(body, null, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Nobody_moves_it_without_the_master_key()
    {
        await using var app = await StartAsync();
        var request = Ask(HttpMethod.Post, Start.AddHours(2));
        request.Headers.Remove("x-functions-key");
        request.Headers.Add("x-functions-key", app.FunctionKey);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_clock_that_runs_is_not_moved()
    {
        await using var app = await StartAsync(speed: "60");
        using var answer = await app.Client.SendAsync(Ask(HttpMethod.Post, Start.AddHours(2)));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    private Task<HostedApp> StartAsync(string speed = "0") =>
        HostedApp.StartAsync(
            [typeof(HourlyFunction)],
            builder =>
            {
                builder.Configuration["Clock:Speed"] = speed;
                builder.Configuration["Clock:Start"] = $"{Start:O}";
                builder.Configuration["Keys:Master"] = MasterKey;
            },
            _folder
        );

    private static HttpRequestMessage Ask(HttpMethod method, DateTimeOffset? to = null)
    {
        var request = new HttpRequestMessage(method, "admin/clock");
        request.Headers.Add("x-functions-key", MasterKey);
        request.Content = to is { } moment ? JsonContent.Create(new { to = moment }) : null;
        return request;
    }

    private static async Task<(DateTimeOffset Now, DateTimeOffset? Due)> ReadAsync(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        var told = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var due = told.GetProperty("nextDue");
        return (
            told.GetProperty("clock").GetDateTimeOffset(),
            due.ValueKind == JsonValueKind.Null ? null : due.GetDateTimeOffset()
        );
    }

    private sealed class HourlyFunction(TimeProvider time)
    {
        public static List<DateTimeOffset> Runs { get; } = [];

        [Function("Hourly")]
        public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
            _ = timer;
            Runs.Add(time.GetUtcNow());
        }
    }
}
