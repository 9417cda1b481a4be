using System.Net;
using Microsoft.Extensions.Configuration;
using Recruitment.Embedded.Hosting;

namespace Recruitment.Tests.Embedded.Http;

public sealed class AccessKeyTests
{
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
    public async Task The_generated_keys_stay_the_same_over_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("recruitment-").FullName;
        try
        {
            string first;
            await using (var app = await HostedApp.StartAsync([], folder: folder))
            {
                first = app.FunctionKey;
            }

            await using var again = await HostedApp.StartAsync([], folder: folder);
            Assert.Equal(first, again.FunctionKey);
            Assert.Equal(40, first.Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
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
}
