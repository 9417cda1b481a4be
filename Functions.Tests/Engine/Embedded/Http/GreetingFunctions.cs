using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace Recruitment.Tests.Embedded.Http;

/// <summary>HTTP functions that tests call: each shows one thing that the host does for a function.</summary>
public sealed class GreetingFunctions(GreetingFunctions.Greeter greeter)
{
    [Function(nameof(Greet))]
    public IResult Greet(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "greetings/{name}/{times:int}")] HttpRequest request,
        string name,
        int times,
        FunctionContext context
    ) =>
        Results.Text(
            string.Join(' ', Enumerable.Repeat(greeter.Greet(name), times))
                + (context.GetHttpContext()!.Request == request ? "" : " (not this request)")
        );

    [Function(nameof(Key))]
    public static IResult Key(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "guarded")] HttpRequest request
    ) => Results.Text("open");

    [Function(nameof(Admin))]
    public static IResult Admin(
        [HttpTrigger(AuthorizationLevel.Admin, "get", Route = "admin-only")] HttpRequest request
    ) => Results.Text("open");

    [Function(nameof(Echo))]
    public static async Task<Person> Echo(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "echo")] HttpRequest request,
        [FromBody] Person person
    )
    {
        await Task.Yield();
        return person with { Age = person.Age + 1 };
    }

    [Function(nameof(Fail))]
    public static Task<IResult> Fail(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "fail")] HttpRequest request
    ) => throw new InvalidOperationException("the secret detail");

    [Function(nameof(Classic))]
    public static IActionResult Classic(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "classic")] HttpRequest request
    ) => new OkObjectResult(new Person("Ada", 36));

    [Function(nameof(Length))]
    public static async Task<IResult> Length(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "length")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        using var read = new MemoryStream();
        await request.Body.CopyToAsync(read, cancellationToken);
        return Results.Text(read.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Function("ByName")]
    public static IResult WithoutRoute([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) =>
        Results.Text(request.Method);

    [Function("byTheSecond")]
    public static IResult Second(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "shared/list")] HttpRequest request
    ) => Results.Text("byTheSecond");

    [Function("ByTheFirst")]
    public static IResult First(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "shared/{one}")] HttpRequest request,
        string one
    ) => Results.Text($"ByTheFirst one={one}");

    [Function("AnyAdmin")]
    public static IResult AnyAdmin(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "admin/{*rest}")] HttpRequest request
    ) => Results.Text("AnyAdmin");

    public sealed class Greeter
    {
        public string Greet(string name) => $"Hello {name}!";
    }

    public sealed record Person(string Name, int Age);
}
