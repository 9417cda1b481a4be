using System.IO.MemoryMappedFiles;

namespace Recruitment.Tests.Wire.Clock;

/// <summary>
/// The moment that the host's clock shows, in a file that both processes map into their memory: the worker's clock. It
/// stands still while the worker is at work.
/// </summary>
internal sealed class SharedClock : TimeProvider, IDisposable
{
    private const string Setting = "WIRE_CLOCK";

    private readonly string _path;
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _moment;

    private SharedClock(string path)
    {
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, sizeof(long));
        _moment = _file.CreateViewAccessor();
        _path = path;
    }

    /// <summary>What makes a worker run on this clock.</summary>
    public IEnumerable<KeyValuePair<string, string>> Settings =>
        [new("DOTNET_STARTUP_HOOKS", typeof(SharedClock).Assembly.Location), new(Setting, _path)];

    public static SharedClock Create() => new(Path.GetTempFileName());

    /// <summary>In the worker.</summary>
    public static SharedClock Open() => new(Environment.GetEnvironmentVariable(Setting)!); // set with the hook

    public override DateTimeOffset GetUtcNow() => new(_moment.ReadInt64(0), TimeSpan.Zero);

    public void Show(DateTimeOffset moment) => _moment.Write(0, moment.UtcTicks);

    public void Dispose()
    {
        _moment.Dispose();
        _file.Dispose();
        File.Delete(_path);
    }
}
