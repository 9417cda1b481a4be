using Microsoft.Extensions.Configuration;
using Recruitment.Storage.Encryption;

namespace Recruitment.Tests.Storage;

/// <summary>Keys that everything in a test may be wrapped by.</summary>
public static class TestKeys
{
    public static string Wrapping { get; } = Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);

    public static string NextWrapping { get; } =
        Convert.ToBase64String([.. Enumerable.Range(101, 32).Select(i => (byte)i)]);

    public static IConfiguration Configuration { get; } = Of(Wrapping);

    public static WrappingKeys Keys { get; } = WrappingKeys.Read(Configuration);

    public static IConfiguration Of(string wrapping) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Keys:Wrapping", wrapping)]).Build();
}
