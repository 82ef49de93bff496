import Foundation

/// What Linux says of this process, under the names that Prometheus' own clients use. Nothing on another system.
enum ProcessFigures {
    static var metrics: [Metric] {
        guard let fields = stat else { return [] }
        let ticks = Double(sysconf(Int32(_SC_CLK_TCK)))
        let page = Double(sysconf(Int32(_SC_PAGESIZE)))
        var all = [
            Metric(
                "process_cpu_seconds_total", "Seconds of processor used.", (fields[11] + fields[12]) / ticks,
                kind: .counter),
            Metric("process_virtual_memory_bytes", "Memory asked for.", fields[20]),
            Metric("process_resident_memory_bytes", "Memory in use.", fields[21] * page),
        ]
        if let open = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count {
            all.append(Metric("process_open_fds", "Files and connections open.", Double(open)))
        }
        var limit = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 {
            all.append(Metric("process_max_fds", "How many may be open.", Double(limit.rlim_cur)))
        }
        return all
    }

    /// Fields of `/proc/self/stat` after the name of the process (proc(5)), which may itself hold spaces and brackets.
    private static var stat: [Double]? {
        guard let text = text(of: "/proc/self/stat"), let end = text.lastIndex(of: ")") else { return nil }
        let fields = text[text.index(after: end)...].split(separator: " ").map { Double($0) ?? 0 }
        return fields.count > 21 ? fields : nil
    }

    /// Files of the kernel have no size to be read by.
    private static func text(of path: String) -> String? {
        guard let file = FileHandle(forReadingAtPath: path), let data = try? file.readToEnd() else { return nil }
        return String(decoding: data, as: UTF8.self)
    }
}
