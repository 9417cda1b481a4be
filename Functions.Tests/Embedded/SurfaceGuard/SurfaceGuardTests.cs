using Microsoft.Azure.Functions.Worker;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Embedded.SurfaceGuard;

public sealed class SurfaceGuardTests
{
    private const string RecordedText = """
        class Recruitment.Tests.Embedded.SurfaceGuard.Sample : Attribute, IDisposable
          [AttributeUsage(Parameter, AllowMultiple=False)]
          .ctor(string name)
          string? Name { get; }
          int Count { get; set; }
          string Text { get; init; }
          void Repeat(int times = 2, DayOfWeek day = Friday, string text = null)
          void Greet(params string[] names)
          static Task<IDictionary<string, int?>> CountAsync(Byte[] bytes, CancellationToken token = default)
          protected virtual int Guess<T>(T value)
          virtual void Dispose()
          [Obsolete] static void Old()

        enum Recruitment.Tests.Embedded.SurfaceGuard.Colour : IComparable, ISpanFormattable, IFormattable, IConvertible
          Red=0, Green=3
        """;

    private static readonly RecordedSurface Official = RecordedSurface.Read(
        Repository.PathOf("Functions.Tests", "Embedded", "SurfaceGuard")
    );

    [Fact]
    public void Everything_public_on_the_embedded_host_is_official() =>
        Assert.Equal(
            "",
            string.Join(
                "\n",
                Surface.Faults(typeof(FunctionAttribute).Assembly.GetTypes(), Official)
            )
        );

    [Fact]
    public void Only_types_that_the_embedded_host_has_are_recorded()
    {
        var types = typeof(FunctionAttribute).Assembly.GetTypes().Where(type => type.IsVisible);
        Assert.Equal(types.Select(TypeName.FullOf).Order(), Official.TypeNames.Order());
    }

    [Fact]
    public void A_type_that_is_not_official_is_found() =>
        Assert.Equal(
            ["Recruitment.Tests.Embedded.SurfaceGuard.Invented is not in the official API."],
            Surface.Faults([typeof(Samples.Invented)], Official)
        );

    [Fact]
    public void A_type_like_the_recorded_one_has_no_fault() =>
        Assert.Empty(Surface.Faults([typeof(Samples.Sample), typeof(Samples.Colour)], Recorded()));

    [Theory]
    [InlineData(" : Attribute, IDisposable", " : Attribute", "is a IDisposable")]
    [InlineData("class Recruitment", "sealed class Recruitment", "is a class")]
    [InlineData(".ctor(string name)", ".ctor(string title)", ".ctor(string name)")]
    [InlineData("string? Name { get; }", "string Name { get; }", "string? Name { get; }")]
    [InlineData("int Count { get; set; }", "int Count { get; }", "int Count { get; set; }")]
    [InlineData(
        "string Text { get; init; }",
        "string Text { get; set; }",
        "string Text { get; init; }"
    )]
    [InlineData("times = 2", "times = 3", "times = 2")]
    [InlineData("CancellationToken token = default", "CancellationToken token", "token = default")]
    [InlineData("virtual void Dispose()", "void Dispose()", "virtual void Dispose()")]
    [InlineData(
        "protected virtual int Guess<T>(",
        "virtual int Guess<T>(",
        "protected virtual int Guess<T>("
    )]
    [InlineData(
        "[Obsolete] static void Old()",
        "static void Old()",
        "[Obsolete] static void Old()"
    )]
    [InlineData("params string[] names", "string[] names", "params string[] names")]
    [InlineData(
        "[AttributeUsage(Parameter, AllowMultiple=False)]",
        "[AttributeUsage(Parameter, AllowMultiple=True)]",
        "AllowMultiple=False"
    )]
    [InlineData("Green=3", "Green=4", "has the value Green=3")]
    public void A_difference_from_the_recorded_signature_is_found(
        string recorded,
        string changed,
        string fault
    )
    {
        var other = RecordedText.Replace(recorded, changed);
        Assert.NotEqual(RecordedText, other);
        var faults = Surface.Faults(
            [typeof(Samples.Sample), typeof(Samples.Colour)],
            new RecordedSurface(other.Split('\n'))
        );
        Assert.Contains(fault, Assert.Single(faults));
    }

    private static RecordedSurface Recorded() => new(RecordedText.Split('\n'));
}
