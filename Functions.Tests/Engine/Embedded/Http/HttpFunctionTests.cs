using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Recruitment.Tests.Embedded.Http;

public sealed class HttpFunctionTests : IAsyncLifetime
{
    private readonly RecordedLog _log = new();
    private HostedApp _app = null!;

    public async Task InitializeAsync() =>
        _app = await HostedApp.StartAsync(
            [typeof(GreetingFunctions)],
            builder =>
            {
                builder.Services.AddScoped<GreetingFunctions.Greeter>();
                builder.Logging.ClearProviders().AddProvider(_log);
            }
        );

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_function_gets_its_services_route_values_and_context() =>
        Assert.Equal("Hello Ada! Hello Ada!", await _app.Client.GetStringAsync("greetings/Ada/2"));

    [Fact]
    public async Task A_route_constraint_keeps_out_what_does_not_fit() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client.GetAsync("greetings/Ada/twice")).StatusCode);

    [Fact]
    public async Task A_method_that_no_trigger_names_finds_nothing()
    {
        var response = await _app.Client.PostAsync("greetings/Ada/2", null);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("GET", "shared/list", "ByTheFirst one=list")]
    [InlineData("POST", "shared/list", "byTheSecond")]
    [InlineData("GET", "admin/host/status", "the host")]
    public async Task The_first_by_name_whose_route_and_method_fit_is_called_but_the_host_comes_first(
        string method,
        string address,
        string called
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var response = await _app.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal(called, text.Contains("\"state\"") ? "the host" : text);
    }

    [Fact]
    public async Task A_function_without_a_route_is_at_its_name_for_every_method()
    {
        Assert.Equal("GET", await _app.Client.GetStringAsync("ByName"));
        var deleted = await _app.Client.DeleteAsync("byname");
        Assert.Equal("DELETE", await deleted.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_json_body_becomes_a_parameter_and_a_returned_record_becomes_json()
    {
        var response = await _app.Client.PostAsJsonAsync("echo", new GreetingFunctions.Person("Ada", 35));
        Assert.Equal("""{"name":"Ada","age":36}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{}", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_body_that_cannot_be_read_is_the_callers_fault(string body, string type, HttpStatusCode status)
    {
        var response = await _app.Client.PostAsync("echo", new StringContent(body, Encoding.UTF8, type));
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_fault_is_logged_and_its_detail_is_kept_from_the_caller()
    {
        var response = await _app.Client.GetAsync("fail");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("secret", await response.Content.ReadAsStringAsync());
        var entry = Assert.Single(_log.Entries, entry => entry.Level == LogLevel.Error);
        Assert.Equal("the secret detail", entry.Fault?.Message);
    }

    [Fact]
    public async Task An_action_result_is_written_as_json() =>
        Assert.Equal("""{"name":"Ada","age":36}""", await _app.Client.GetStringAsync("classic"));

    [Fact]
    public async Task A_body_of_twelve_megabytes_reaches_the_function()
    {
        var response = await _app.Client.PostAsync("length", new ByteArrayContent(new byte[12 * 1024 * 1024]));
        Assert.Equal("12582912", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_body_over_the_hosts_limit_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "length");
        request.Content = new ByteArrayContent(new byte[33 * 1024 * 1024]);
        request.Headers.ExpectContinue = true;
        var response = await _app.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }
}
