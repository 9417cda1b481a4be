using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Recruitment.Embedded.Hosting;
using Recruitment.Embedded.Store;
using Recruitment.Play.App;
using Recruitment.Play.Checks;

namespace Recruitment.Tests.Embedded.Http;

public sealed class AccessKeyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recruitment-").FullName;

    [Fact]
    public async Task A_guarded_function_opens_with_the_key_in_header_or_query_only()
    {
        await using var app = await HostedApp.StartAsync([typeof(GreetingFunctions)]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Client.GetAsync("guarded")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Client.GetAsync("guarded?code=wrong")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Client.GetAsync("guarded?code=")).StatusCode);
        Assert.Equal("open", await app.Client.GetStringAsync($"guarded?code={app.FunctionKey}"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "guarded");
        request.Headers.Add("x-functions-key", app.FunctionKey);
        Assert.Equal(HttpStatusCode.OK, (await app.Client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("guarded")]
    [InlineData("runtime/webhooks/durabletask/instances")]
    [InlineData("admin/host/keys")]
    public async Task Who_brings_many_wrong_keys_is_told_to_wait_and_the_right_one_opens_nevertheless(string address)
    {
        await using var app = await HostedApp.StartAsync([typeof(GreetingFunctions)]);
        for (var tries = 0; tries < 20; tries++)
        {
            var wrong = await app.Client.GetAsync($"{address}?code=wrong-{tries}");
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        var waits = await app.Client.GetAsync($"{address}?code=wrong");

        Assert.Equal(HttpStatusCode.TooManyRequests, waits.StatusCode);
        Assert.InRange(waits.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Client.GetAsync(address)).StatusCode);
        var master = EmbeddedHost.StateOf(app.Host).Keys.Master;
        Assert.Equal(HttpStatusCode.OK, (await app.Client.GetAsync($"{address}?code={master}")).StatusCode);
    }

    [Fact]
    public async Task An_admin_function_opens_with_the_master_key_only()
    {
        await using var app = await HostedApp.StartAsync([typeof(GreetingFunctions)]);
        var master = EmbeddedHost.StateOf(app.Host).Keys.Master;
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await app.Client.GetAsync($"admin-only?code={app.FunctionKey}")).StatusCode
        );
        Assert.Equal("open", await app.Client.GetStringAsync($"admin-only?code={master}"));
        Assert.Equal("open", await app.Client.GetStringAsync($"guarded?code={master}"));
    }

    [Fact]
    public async Task The_generated_keys_stay_the_same_over_a_restart_and_stand_nowhere_in_the_data()
    {
        string first;
        await using (var app = await HostedApp.StartAsync([], folder: _folder))
        {
            first = app.FunctionKey;
        }

        await using (var again = await HostedApp.StartAsync([], folder: _folder))
        {
            Assert.Equal(first, again.FunctionKey);
            Assert.Equal(40, first.Length);
        }

        var wrapping = await File.ReadAllTextAsync(Path.Combine(DataFolders.KeysOf(_folder), "wrapping"));
        Assert.Empty(new PersonalDataSearch([first, wrapping.Trim()]).FilesIn(_folder));
    }

    [Fact]
    public async Task The_function_key_is_told_at_the_first_start_only_and_never_in_production()
    {
        await using (var first = await HostedApp.StartAsync([], folder: _folder))
        {
            Assert.Contains(first.FunctionKey, Announcement(first));
            Assert.Contains(DataFolders.KeysOf(_folder), Announcement(first));
        }

        await using (var again = await HostedApp.StartAsync([], folder: _folder))
        {
            Assert.DoesNotContain(again.FunctionKey, Announcement(again));
            Assert.Contains(DataFolders.KeysOf(_folder), Announcement(again));
        }

        await using var production = await HostedApp.StartAsync(
            [],
            builder => builder.Environment.EnvironmentName = Environments.Production
        );
        Assert.DoesNotContain(production.FunctionKey, Announcement(production));
    }

    [Fact]
    public async Task Without_the_key_that_wrapped_them_nothing_starts_and_nothing_is_made()
    {
        await using (await HostedApp.StartAsync([], folder: _folder)) { }
        var file = Path.Combine(DataFolders.KeysOf(_folder), "wrapping");
        var kept = await File.ReadAllTextAsync(file);
        File.Delete(file);
        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            HostedApp.StartAsync([], folder: _folder)
        );
        Assert.Contains(file, fault.Message);
        Assert.False(File.Exists(file));
        await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            HostedApp.StartAsync([], Setting("Keys:Wrapping", WrappingKeys.New()), _folder)
        );
        await using var again = await HostedApp.StartAsync([], Setting("Keys:Wrapping", kept), _folder);
    }

    [Fact]
    public async Task A_new_wrapping_key_takes_the_place_of_the_old_one_without_a_gap()
    {
        string key;
        await using (var first = await HostedApp.StartAsync([], folder: _folder))
        {
            key = first.FunctionKey;
        }

        var file = Path.Combine(DataFolders.KeysOf(_folder), "wrapping");
        var next = WrappingKeys.New();
        await File.WriteAllTextAsync(file, $"{next}\n{await File.ReadAllTextAsync(file)}");
        await using (var both = await HostedApp.StartAsync([], folder: _folder))
        {
            Assert.Equal(key, both.FunctionKey);
        }

        await File.WriteAllTextAsync(file, next);
        await using var alone = await HostedApp.StartAsync([], folder: _folder);
        Assert.Equal(key, alone.FunctionKey);
    }

    [Fact]
    public async Task The_keys_are_never_where_the_data_are()
    {
        var inside = Path.Combine(_folder, "keys");
        var fault = await Assert.ThrowsAsync<InvalidDataException>(() =>
            HostedApp.StartAsync([], Setting("Keys:Folder", inside), _folder)
        );
        Assert.Contains("Keys__Folder", fault.Message);
        Assert.False(Directory.Exists(inside));
    }

    [Fact]
    public async Task Each_named_function_key_opens()
    {
        await using var app = await HostedApp.StartAsync(
            [typeof(GreetingFunctions)],
            builder =>
            {
                Setting("Keys:Function", "single")(builder);
                Setting("Keys:Function:website", "of the website")(builder);
            }
        );
        Assert.Equal("open", await app.Client.GetStringAsync("guarded?code=single"));
        Assert.Equal("open", await app.Client.GetStringAsync("guarded?code=of the website"));
        Assert.Equal(["default", "website"], await NamesAsync(app));
    }

    [Fact]
    public async Task A_key_is_made_and_revoked_while_the_app_runs_and_stays_so()
    {
        string made;
        await using (var app = await HostedApp.StartAsync([typeof(GreetingFunctions)], folder: _folder))
        {
            made = await MakeAsync(app, "hr-system");
            var renewed = await MakeAsync(app, "HR-system");
            Assert.Equal(HttpStatusCode.Unauthorized, (await app.Client.GetAsync($"guarded?code={made}")).StatusCode);
            made = renewed;
        }

        await using (var app = await HostedApp.StartAsync([typeof(GreetingFunctions)], folder: _folder))
        {
            Assert.Equal("open", await app.Client.GetStringAsync($"guarded?code={made}"));
            Assert.Equal(HttpStatusCode.NoContent, await RevokeAsync(app, "hr-system"));
            Assert.Equal(HttpStatusCode.NotFound, await RevokeAsync(app, "hr-system"));
            Assert.Equal(HttpStatusCode.NoContent, await RevokeAsync(app, "default"));
            await AssertClosedAsync(app, made, app.FunctionKey);
            made = $"{made} {app.FunctionKey}";
        }

        await using var again = await HostedApp.StartAsync([typeof(GreetingFunctions)], folder: _folder);
        await AssertClosedAsync(again, made.Split(' '));
    }

    [Fact]
    public async Task A_revoked_key_of_the_settings_stays_revoked_until_they_hold_another()
    {
        var settings = Setting("Keys:Function", "leaked");
        await using (var app = await HostedApp.StartAsync([typeof(GreetingFunctions)], settings, _folder))
        {
            Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(app, "default")).StatusCode);
            Assert.Equal(HttpStatusCode.NoContent, await RevokeAsync(app, "default"));
            await AssertClosedAsync(app, "leaked");
        }

        await using (var app = await StartWithoutKeyAsync(settings))
        {
            await AssertClosedAsync(app, "leaked");
        }

        await using var next = await HostedApp.StartAsync(
            [typeof(GreetingFunctions)],
            Setting("Keys:Function", "another"),
            _folder
        );
        Assert.Equal("open", await next.Client.GetStringAsync("guarded?code=another"));
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "/one")]
    [InlineData("DELETE", "/default")]
    public async Task Keys_are_for_whoever_has_the_master_key(string method, string name)
    {
        await using var app = await HostedApp.StartAsync([]);
        var address = $"admin/host/keys{name}?code={app.FunctionKey}";
        var answer = await app.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(["default"], await NamesAsync(app));
    }

    [Fact]
    public async Task A_configured_key_wins_over_a_generated_one()
    {
        await using var app = await HostedApp.StartAsync(
            [typeof(GreetingFunctions)],
            builder => ((IConfiguration)builder.Configuration)["Keys:Function"] = "chosen"
        );
        Assert.Equal("open", await app.Client.GetStringAsync("guarded?code=chosen"));
    }

    public void Dispose() => DataFolders.Delete(_folder);

    private Task<HostedApp> StartWithoutKeyAsync(Action<FunctionsApplicationBuilder> settings) =>
        HostedApp.StartAsync([typeof(GreetingFunctions)], settings, _folder);

    private static Action<FunctionsApplicationBuilder> Setting(string name, string value) =>
        builder => ((IConfiguration)builder.Configuration)[name] = value;

    private static string Announcement(HostedApp app)
    {
        using var output = new StringWriter();
        var services = app.Host.Services;
        var folder = KeyFolder.Open(
            services.GetRequiredService<IConfiguration>(),
            services.GetRequiredService<EmbeddedHostOptions>().DataFolder,
            services.GetRequiredService<StoredSecrets>()
        );
        StartAnnouncement.Write(output, services, folder);
        return output.ToString();
    }

    private static async Task<IEnumerable<string>> NamesAsync(HostedApp app)
    {
        var answer = await app.Client.GetFromJsonAsync<JsonElement>($"admin/host/keys?code={MasterOf(app)}");
        return answer.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("name").GetString()!);
    }

    private static async Task<string> MakeAsync(HostedApp app, string name)
    {
        var answer = await PostAsync(app, name);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var made = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("value").GetString()!;
        Assert.Equal("open", await app.Client.GetStringAsync($"guarded?code={made}"));
        return made;
    }

    private static Task<HttpResponseMessage> PostAsync(HostedApp app, string name) =>
        app.Client.PostAsync($"admin/host/keys/{name}?code={MasterOf(app)}", null);

    private static async Task<HttpStatusCode> RevokeAsync(HostedApp app, string name) =>
        (await app.Client.DeleteAsync($"admin/host/keys/{name}?code={MasterOf(app)}")).StatusCode;

    private static async Task AssertClosedAsync(HostedApp app, params IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await app.Client.GetAsync($"guarded?code={key}")).StatusCode);
        }
    }

    private static string MasterOf(HostedApp app) => EmbeddedHost.StateOf(app.Host).Keys.Master;
}
